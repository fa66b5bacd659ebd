DROP TABLE link_offers;
DROP TABLE journeys;
DROP TABLE identities;
