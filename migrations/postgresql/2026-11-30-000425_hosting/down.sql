DROP TABLE host_contributions;
DROP TABLE host_offers;
DROP TABLE host_calls;
