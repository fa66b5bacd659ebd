//! Asked to stop: what is under way is answered, nothing new is taken, and the process ends well.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use serde_json::json;

use crate::place::Place;
use crate::served::Served;
use crate::world::{World, all_there};

/// The service may take so long to stop, and a little for the machine.
const STOPS_WITHIN: Duration = Duration::from_secs(20);

#[tokio::test(flavor = "multi_thread")]
async fn what_is_under_way_is_answered_before_it_stops() {
    for place in Place::all() {
        let served = Served::start(&place);
        let world = World::begin(&place, &served, 4).await;
        let writing = world.write(&served);
        writing.until(8).await;
        let body =
            json!({ "paragraph": world.paragraph, "kind": "general", "text": "Half of it comes later." }).to_string();
        let (early, late) = body.split_at(body.len() / 2);
        let host = served.address.trim_start_matches("http://").to_owned();
        let mut slow = TcpStream::connect(&host).unwrap();
        let head = format!(
            "POST /api/v1/rounds/{}/comments HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {}\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{early}",
            world.round,
            world.experts[0],
            body.len(),
        );
        slow.write_all(head.as_bytes()).unwrap();
        tokio::time::sleep(Duration::from_millis(300)).await;
        let asked = Instant::now();
        served.ask_to_stop();
        tokio::time::sleep(Duration::from_millis(700)).await;
        slow.write_all(late.as_bytes()).unwrap();
        let mut answer = String::new();
        slow.set_read_timeout(Some(STOPS_WITHIN)).unwrap();
        // It may close the line behind its answer, or keep it.
        let mut some = [0; 4096];
        let many = slow.read(&mut some).unwrap();
        answer.push_str(&String::from_utf8_lossy(&some[..many]));
        assert!(answer.starts_with("HTTP/1.1 201"), "{answer}");
        drop(slow);
        let status = tokio::task::block_in_place(|| served.wait());
        let took = asked.elapsed();
        assert!(status.success(), "{status}");
        assert!(TcpStream::connect(&host).is_err(), "somebody still listens");
        all_there(&place.store(), &writing.end().await);
        eprintln!(
            "{}: stopped {} ms after it was asked to, with a request under way",
            place.kind().name(),
            took.as_millis()
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn figures_are_given_on_a_port_of_their_own_and_nowhere_else() {
    let place = Place::sqlite();
    let free = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap();
    let served = Served::start_under(&place, &[], &["--figures", &free.to_string(), "--log", "info"]);
    let world = World::begin(&place, &served, 1).await;
    let client = crate::world::client();
    let get = async |url: String| {
        let answer = client.get(url).send().await.unwrap();
        (answer.status().as_u16(), answer.text().await.unwrap())
    };
    let (status, text) = get(format!("http://{free}/metrics")).await;
    assert_eq!(status, 200);
    for name in [
        "adref_build_info{version=",
        "adref_requests_total{status=\"2xx\"} ",
        "adref_request_seconds_bucket{lane=\"write\",le=\"+Inf\"} ",
        "adref_database_up 1",
        "adref_sealer_lag_seconds ",
        "adref_outbox_queued ",
        "adref_disk_free_ratio 0.",
    ] {
        assert!(text.contains(name), "{name} is not in\n{text}");
    }
    assert!(!text.contains("test.example") && !text.contains("Rivers") && !text.contains("principles"), "{text}");
    assert_eq!(get(format!("http://{free}/api/v1/instruments")).await.0, 404, "nothing else answers there");
    assert!(!get(format!("{}/metrics", served.address)).await.1.contains("adref_requests_total"));
    let (_, ready) = get(format!("{}/health/ready", served.address)).await;
    assert!(ready.contains("\"ready\":true") && ready.contains("\"wrong\":"), "{ready}");
    // Every request leaves one line with its number, and no word of what was in it.
    let logged = served.logged();
    let lines: Vec<serde_json::Value> = logged.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let answered: Vec<_> = lines.iter().filter(|line| line["message"] == "answered").collect();
    assert!(answered.len() > 8 && answered.iter().all(|line| line["request_id"].is_string()), "{logged}");
    for secret in ["test.example", "Decides", "Rivers", &world.experts[0]] {
        assert!(!logged.contains(secret), "the log says {secret}");
    }
}
