// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"

/// What can be wrong with a connection before anything is sent.
namespace attest::azure::issue {

inline constexpr IssueId kConnectionNoName{"connection.no-name"};
/// params: connection, endpoint (authority, arm, graph, metadata, proxy), url
inline constexpr IssueId kConnectionBadUrl{"connection.bad-url"};
/// params: connection, endpoint, url
inline constexpr IssueId kConnectionNotHttps{"connection.not-https"};
/// A name or password inside an address, which is not repeated. params: connection, endpoint
inline constexpr IssueId kConnectionUserinfo{"connection.userinfo"};
/// params: connection, tenant
inline constexpr IssueId kConnectionBadTenant{"connection.bad-tenant"};
/// An application cannot sign in to "organizations". params: connection, credential
inline constexpr IssueId kConnectionNoTenant{"connection.no-tenant"};
/// params: connection, credential
inline constexpr IssueId kConnectionNoClient{"connection.no-client"};
/// params: connection, client
inline constexpr IssueId kConnectionBadClient{"connection.bad-client"};
/// params: connection, credential
inline constexpr IssueId kConnectionNoFile{"connection.no-file"};
/// A file of authorities without a certificate.
inline constexpr IssueId kConnectionNoAuthority{"connection.no-authority"};
/// A kind of identity without its value, or the other way round, or one of another form.
/// params: connection, identity
inline constexpr IssueId kConnectionBadIdentity{"connection.bad-identity"};
/// Names are led elsewhere though the connection is no lab's. params: connection, host
inline constexpr IssueId kConnectionPlaceOutsideLab{"connection.place-outside-lab"};
/// A place that is not on this machine. params: connection, host, address
inline constexpr IssueId kConnectionPlaceElsewhere{"connection.place-elsewhere"};

/// Kept connections that are no JSON. params: reason (a json.* id)
inline constexpr IssueId kConnectionsUnreadable{"connection.unreadable"};
/// Of a later version of this program. params: found, known
inline constexpr IssueId kConnectionsVersion{"connection.version"};
/// A member that is missing, of another type, of no known value, or not known at all. params: member
inline constexpr IssueId kConnectionsMember{"connection.bad-member"};
/// Two of one name or id. params: connection
inline constexpr IssueId kConnectionsTwice{"connection.twice"};

/// What should say where a lab is says nothing of the kind. params: member (empty: no JSON object)
inline constexpr IssueId kConnectionNoLab{"connection.no-lab"};

} // namespace attest::azure::issue
