DROP TABLE comment_places;
