DROP TABLE process_resources;
DROP TABLE process_abouts;
