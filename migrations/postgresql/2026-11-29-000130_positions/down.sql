DROP TABLE stances;
