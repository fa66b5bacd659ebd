DROP TABLE appointment_people;
DROP TABLE appointments;
DROP TABLE nomination_links;
DROP TABLE nominations;
DROP TABLE nomination_call_changes;
DROP TABLE nomination_calls;
