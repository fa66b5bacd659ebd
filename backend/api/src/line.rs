//! What is set on a line when somebody calls.

use std::any::Any;
use std::time::Duration;

use actix_web::rt::net::TcpStream;

/// A line is given up when nothing of what was sent on it is taken for so long: whoever reads a byte now and then, or is gone without
/// having said so, does not keep an answer in memory (RFC 9293, user timeout).
pub(crate) const TAKEN_WITHIN: Duration = Duration::from_secs(30);

/// Sets it up. A system that knows no such limit goes without.
pub(crate) fn set_up(line: &dyn Any) {
    #[cfg(target_os = "linux")]
    if let Some(line) = line.downcast_ref::<TcpStream>() {
        let most = u32::try_from(TAKEN_WITHIN.as_millis()).unwrap_or(u32::MAX);
        if let Err(error) = rustix::net::sockopt::set_tcp_user_timeout(line, most) {
            tracing::debug!("a line without a limit to how slowly it is read: {error}");
        }
    }
}
