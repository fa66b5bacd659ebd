DROP TABLE citations;
DROP TABLE sources;
