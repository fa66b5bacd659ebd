DROP TABLE session_cards;
DROP TABLE recovery_codes;
DROP TABLE factors;
