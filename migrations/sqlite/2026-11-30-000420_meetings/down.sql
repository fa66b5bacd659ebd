DROP TABLE room_comments;
DROP TABLE attendee_keys;
DROP TABLE attendees;
DROP TABLE meeting_changes;
DROP TABLE meeting_documents;
DROP TABLE meeting_items;
DROP TABLE meetings;
