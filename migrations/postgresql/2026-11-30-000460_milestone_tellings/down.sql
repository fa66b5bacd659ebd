DROP TABLE milestone_tellings;
