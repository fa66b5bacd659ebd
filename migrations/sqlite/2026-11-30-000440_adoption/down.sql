DROP TABLE cycles;
DROP TABLE symbols;
DROP TABLE draft_steps;
