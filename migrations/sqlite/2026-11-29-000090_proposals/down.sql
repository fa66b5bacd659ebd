DROP TABLE proposal_sponsors;
DROP TABLE proposals;
