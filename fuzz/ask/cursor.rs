//! Everything that is asked of the cursor of a list, whoever made it up: the database takes it, the list goes on strictly behind
//! it, and following it from page to page gives every row that is left once, in order.

use adref_domain::Instant;
use adref_domain::event::EventKind;
use adref_domain::ids::{CommentId, NoticeId, PersonId};
use adref_store::testing::World;
use adref_store::{Db, Page, Store, StoreError, comments, events, ledger, notices, people};

/// Rows of each list.
const ROWS: u32 = 24;
/// Spreads ids over all there are.
const SPREAD: u128 = 0x0123_4567_89ab_cdef_fedc_ba98_7654_3211;

/// The rows to be listed.
pub(crate) fn fill(store: &Store) {
    let world = World::settle(store).unwrap();
    let filled = store.write(move |db| {
        for number in 2..=ROWS {
            let bits = SPREAD.wrapping_mul(number.into());
            people::add(db, &people::Person { id: PersonId::from_bits(bits), ..world.person(number) })?;
            comments::add(db, &comments::Comment { id: CommentId::from_bits(bits), ..world.comment(number) })?;
            notices::queue(db, &notices::Notice { id: NoticeId::from_bits(bits), ..world.notice(number) })?;
            events::append(db, &events::NewEvent::new(Instant(1), EventKind::ProcessCreated, "x"))?;
            let size = i64::from(number) * 1_000;
            let (root, note, signer) = (format!("{size}"), String::new(), String::new());
            ledger::keep(db, &ledger::Checkpoint { size, root, note, signer, at: Instant(1) })?;
        }
        Ok::<_, StoreError>(())
    });
    filled.unwrap();
}

/// The first byte says how long a page is, the rest is the cursor; nothing at all begins at the first page.
pub(crate) fn ask(store: &Store, bytes: &[u8]) {
    let (limit, after) = match bytes.split_first() {
        None => (5, None),
        // No address may hold a NUL: the service refuses it before anything is looked up.
        Some((_, rest)) if rest.contains(&0) => return,
        Some((first, rest)) => (3 + i64::from(first % 32), Some(String::from_utf8_lossy(rest).into_owned())),
    };
    let page = Page { after, limit };
    let asked = store.read(|db| {
        texts(db, &page, true, people::list, |row| row.id.to_string())?;
        texts(
            db,
            &page,
            false,
            |db, page| comments::list(db, &comments::Filter::default(), page),
            |row| row.id.to_string(),
        )?;
        texts(db, &page, false, |db, page| notices::list(db, None, page), |row| row.id.to_string())?;
        numbers(db, &page, |db, page| events::newest(db, &events::Wanted::Platform, page), |row| row.seq)?;
        numbers(db, &page, ledger::newest, |row| row.size)
    });
    asked.unwrap_or_else(|error| panic!("{page:?}: {error}"));
}

type Listing<R> = fn(&mut Db<'_>, &Page) -> Result<Vec<R>, StoreError>;

/// Lists by id, which may be compared as text, in rising or falling order.
fn texts<R>(
    db: &mut Db<'_>,
    page: &Page,
    rising: bool,
    list: Listing<R>,
    key: fn(&R) -> String,
) -> Result<(), StoreError> {
    let all = walked(db, &Page::first(i64::from(ROWS)), list, key)?;
    let behind = |id: &String| match &page.after {
        Some(after) if rising => id > after,
        Some(after) => id < after,
        None => true,
    };
    let expected: Vec<String> = all.into_iter().filter(behind).collect();
    assert!(expected.is_sorted_by(|one, next| (one < next) == rising && one != next));
    assert_eq!(walked(db, page, list, key)?, expected, "{page:?}");
    Ok(())
}

/// Lists by number, the largest first. What is no number is the cursor of a list that has ended.
fn numbers<R>(db: &mut Db<'_>, page: &Page, list: Listing<R>, key: fn(&R) -> i64) -> Result<(), StoreError> {
    let all = list(db, &Page::first(i64::from(ROWS)))?;
    let before = page.after.as_deref().map_or(i64::MAX, |after| after.parse().unwrap_or(0));
    let expected: Vec<i64> = all.iter().map(key).filter(|number| *number < before).collect();
    assert_eq!(walked(db, page, list, key)?, expected, "{page:?}");
    Ok(())
}

/// The keys from a page on to the end, page by page.
fn walked<R, K: ToString>(
    db: &mut Db<'_>,
    page: &Page,
    list: Listing<R>,
    key: fn(&R) -> K,
) -> Result<Vec<K>, StoreError> {
    let (mut keys, mut page) = (Vec::new(), page.clone());
    loop {
        let rows = list(db, &page)?;
        let shown = usize::try_from(page.limit).unwrap();
        assert!(rows.len() <= shown + 1, "one more than the page says that another follows");
        keys.extend(rows.iter().take(shown).map(key));
        if rows.len() <= shown {
            return Ok(keys);
        }
        page.after = keys.last().map(ToString::to_string);
    }
}
