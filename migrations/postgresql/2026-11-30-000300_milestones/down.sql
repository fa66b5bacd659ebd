DROP TABLE milestone_changes;
DROP TABLE milestone_links;
DROP TABLE milestones;
