DROP TABLE drafted_positions;
