//! The layout of the commenting template of ISO and IEC, in which delegations and bodies exchange comments: member, line, clause,
//! paragraph, type, comment, proposed change, observations of the secretariat. Every row of a file comes out of here, placed or
//! not; none is dropped.

use adref_domain::CommentKind;

use crate::sheet::{Grid, Line, Merged, Sheet, SheetError};

/// The heads as the template has them, and two of ours: the number by which a comment is known here, and the words it is about.
pub const HEADS: [&str; 10] = [
    "MB/NC",
    "Line number",
    "Clause/Subclause",
    "Paragraph/Figure/Table",
    "Type of comment",
    "Comments",
    "Proposed change",
    "Observations of the secretariat",
    "Number",
    "Words",
];

/// Rows looked at for the heads: titles and dates stand above them.
const ABOVE: usize = 30;

/// A column of the template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Member,
    Line,
    Clause,
    Paragraph,
    Kind,
    Comment,
    Proposed,
    Observations,
    Number,
    Words,
}

/// One row of a comment table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Its number in the file, from 1.
    pub number: usize,
    /// The member, as written.
    pub member: String,
    /// The line, as written.
    pub line: String,
    /// The clause, as written.
    pub clause: String,
    /// The paragraph, figure or table, as written.
    pub paragraph: String,
    /// The kind, where it can be read.
    pub kind: Option<CommentKind>,
    /// The kind, as written.
    pub kind_written: String,
    /// The comment.
    pub comment: String,
    /// The words proposed.
    pub proposed: String,
    /// What the secretariat observed.
    pub observations: String,
    /// The number by which the comment is known here, in a table that came from here.
    pub known: String,
    /// The words it is about, in a table that came from here.
    pub words: String,
    /// Whether a cell of it was taken from cells joined over several rows.
    pub joined: bool,
    /// Whether a cell of it holds a formula, of which what it last gave was taken.
    pub formula: bool,
}

/// The rows of a table below its heads.
///
/// # Errors
/// [`SheetError::NoHead`] when no row names the columns.
pub fn rows(grid: &Grid) -> Result<Vec<Row>, SheetError> {
    let mut heads = None;
    for (index, line) in grid.lines.iter().take(ABOVE).enumerate() {
        let columns = columns(line);
        let named = |column| columns.iter().any(|(_, one)| *one == column);
        let says = named(Column::Comment) || named(Column::Proposed);
        if says && columns.len() >= 3 {
            heads = Some((index, columns));
            break;
        }
    }
    let (index, columns) = heads.ok_or(SheetError::NoHead)?;
    let table = Table { columns, merged: &grid.merged, lines: &grid.lines };
    Ok(grid.lines.iter().skip(index + 1).map(|line| table.row(line)).collect())
}

fn columns(line: &Line) -> Vec<(usize, Column)> {
    let mut found: Vec<(usize, Column)> = Vec::new();
    for (index, cell) in line.cells.iter().enumerate() {
        if let Some(column) = named(cell)
            && !found.iter().any(|(_, one)| *one == column)
        {
            found.push((index, column));
        }
    }
    found
}

/// The column a head names: its first words count, as templates add footnotes and examples to them.
fn named(head: &str) -> Option<Column> {
    let head: String =
        head.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect::<String>().to_lowercase();
    let mut words = head.split_whitespace().map(|word| word.trim_end_matches(|c: char| c.is_numeric()));
    match (words.next()?, words.next().unwrap_or_default()) {
        ("mb" | "member" | "nc" | "country" | "party", _) => Some(Column::Member),
        ("line", _) => Some(Column::Line),
        ("clause" | "subclause" | "section", _) => Some(Column::Clause),
        ("paragraph" | "figure" | "table" | "place", _) => Some(Column::Paragraph),
        ("type" | "kind", _) => Some(Column::Kind),
        ("comment" | "comments", _) => Some(Column::Comment),
        ("proposed" | "proposal", _) => Some(Column::Proposed),
        ("observations" | "observation" | "secretariat", _) | ("resolution", "of") => Some(Column::Observations),
        ("words", "") => Some(Column::Words),
        ("number" | "no", "") => Some(Column::Number),
        _ => None,
    }
}

struct Table<'g> {
    columns: Vec<(usize, Column)>,
    merged: &'g [Merged],
    lines: &'g [Line],
}

impl Table<'_> {
    fn row(&self, line: &Line) -> Row {
        let mut row = Row { number: line.number, formula: !line.formulas.is_empty(), ..Row::default() };
        for (index, column) in &self.columns {
            let mut cell = line.cell(*index).to_owned();
            // What says where, joined over rows, is said of each of them; what says what is said once.
            let places =
                matches!(column, Column::Member | Column::Line | Column::Clause | Column::Paragraph | Column::Kind);
            if cell.is_empty()
                && places
                && let Some(above) = self.joined(line.number, *index)
            {
                cell = above;
                row.joined = true;
            }
            match column {
                Column::Member => row.member = cell,
                Column::Line => row.line = cell,
                Column::Clause => row.clause = cell,
                Column::Paragraph => row.paragraph = cell,
                Column::Kind => (row.kind, row.kind_written) = (kind(&cell), cell),
                Column::Comment => row.comment = cell,
                Column::Proposed => row.proposed = cell,
                Column::Observations => row.observations = cell,
                Column::Number => row.known = cell,
                Column::Words => row.words = cell,
            }
        }
        row
    }

    /// What stands in the first of the joined cells.
    fn joined(&self, number: usize, column: usize) -> Option<String> {
        let within = |(first, last): (usize, usize), at: usize| first <= at && at <= last;
        let region = self.merged.iter().find(|it| within(it.rows, number) && within(it.columns, column))?;
        let at = self.lines.binary_search_by_key(&region.rows.0, |line| line.number).ok()?;
        let cell = self.lines.get(at)?.cell(region.columns.0).to_owned();
        (!cell.is_empty()).then_some(cell)
    }
}

/// The kind behind a word of the template (`ge`, `te`, `ed`) or one of our own.
fn kind(written: &str) -> Option<CommentKind> {
    let word: String = written.chars().take_while(|c| c.is_alphabetic()).collect::<String>().to_lowercase();
    match word.as_str() {
        "ge" | "gen" | "general" => Some(CommentKind::General),
        "te" | "tech" | "technical" => Some(CommentKind::Technical),
        "ed" | "edit" | "editorial" => Some(CommentKind::Editorial),
        "su" | "sub" | "substance" | "substantive" => Some(CommentKind::Substantive),
        "tr" | "translation" => Some(CommentKind::Translation),
        "qu" | "question" => Some(CommentKind::Question),
        _ => None,
    }
}

/// How a kind is written in the template: its three words, and ours for what it has no word for.
#[must_use]
pub const fn written(kind: CommentKind) -> &'static str {
    match kind {
        CommentKind::General => "ge",
        CommentKind::Technical => "te",
        CommentKind::Editorial => "ed",
        CommentKind::Substantive => "su",
        CommentKind::Translation => "tr",
        CommentKind::Question => "qu",
    }
}

/// A table in the layout of the template.
#[must_use]
pub fn sheet(title: &str, rows: &[Row]) -> Sheet {
    let mut sheet = Sheet::new(title, &HEADS);
    for row in rows {
        let kind = row.kind.map_or_else(|| row.kind_written.clone(), |kind| written(kind).to_owned());
        sheet.push(vec![
            row.member.clone(),
            row.line.clone(),
            row.clause.clone(),
            row.paragraph.clone(),
            kind,
            row.comment.clone(),
            row.proposed.clone(),
            row.observations.clone(),
            row.known.clone(),
            row.words.clone(),
        ]);
    }
    sheet
}
