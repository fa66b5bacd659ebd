DROP TABLE round_tellings;
