//! From where a request comes, as far as limits need to know: an IPv4 address, or the /64 of an IPv6 address.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use actix_web::HttpRequest;

/// The network of the caller. With a proxy of ours in front, the address the proxy saw.
pub(crate) fn of(request: &HttpRequest, behind_proxy: bool) -> IpAddr {
    let peer = request.peer_addr().map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |address| address.ip());
    let seen = if behind_proxy { forwarded(request).unwrap_or(peer) } else { peer };
    widened(seen)
}

/// The last hop only: all before it is what the caller claims.
fn forwarded(request: &HttpRequest) -> Option<IpAddr> {
    let hops = request.headers().get_all("x-forwarded-for").last()?;
    hops.to_str().ok()?.rsplit(',').next()?.trim().parse().ok()
}

fn widened(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(v6) => IpAddr::V6(Ipv6Addr::from_bits(v6.to_bits() >> 64 << 64)),
        v4 @ IpAddr::V4(_) => v4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;

    #[test]
    fn only_the_last_hop_of_a_trusted_proxy_counts() {
        let request = TestRequest::default()
            .peer_addr("192.0.2.1:9".parse().unwrap())
            .insert_header(("x-forwarded-for", "1.1.1.1, 2001:db8:1:2:3::4"))
            .to_http_request();
        assert_eq!(of(&request, false).to_string(), "192.0.2.1");
        assert_eq!(of(&request, true).to_string(), "2001:db8:1:2::");
    }
}
