// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/param.h"

#include <string>
#include <variant>

namespace attest::verify {

/// The verifier asks nothing of the network itself; it says what it needs and waits.
/// Each request names everything that decides its answer, so its key can stand for it in a case file.

/// An issuer's certificate, from a URL in a certificate that trust::judgeAiaUrl allowed.
struct AiaRequest {
    std::string https;   ///< tried first
    std::string http;    ///< what the certificate says; the fall-back
    std::string rule;    ///< the allow-list rule
    std::string subject; ///< of the certificate whose issuer is wanted
    std::size_t hop = 1; ///< 1 for the leaf's issuer
};

/// The OpenID discovery document of an issuer.
struct DiscoveryRequest {
    std::string url;
    std::string issuer; ///< that the answer must name
};

struct JwksRequest {
    std::string url;
    bool refetch = false; ///< the kid was not in the set we had: ask past the cache
};

/// One object of Azure Resource Manager, by resource id.
struct ArmRequest {
    std::string id; ///< "/subscriptions/..."
    std::string apiVersion;
    std::string purpose; ///< "subscription", "vm", "nic", "subnet"
};

using Request = std::variant<AiaRequest, DiscoveryRequest, JwksRequest, ArmRequest>;

/// "aia https://...", "arm /subscriptions/... 2024-07-01", unique for a request's answer. ARM ids are
/// lower-cased: they compare without case.
[[nodiscard]] std::string requestKey(const Request& request);
/// "aia", "discovery", "jwks", "arm".
[[nodiscard]] std::string_view requestKind(const Request& request);

enum class ReplyStatus {
    Ok,
    NotFound,    ///< 404: it does not exist
    Forbidden,   ///< 401, 403
    Throttled,   ///< 429
    Failed,      ///< any other answer, or none
    Refused,     ///< our own rules kept us from asking
    Unavailable, ///< nobody to ask: offline, or no file given for it
};
[[nodiscard]] std::string_view replyStatusName(ReplyStatus status);

struct Reply {
    ReplyStatus status = ReplyStatus::Unavailable;
    int httpStatus = 0; ///< 0 when there was none
    Bytes body;
    std::string source; ///< URL or file that answered
};

/// What a finding says of a reply that brought nothing: "status", or where nobody was asked "unasked"
/// with what would have been asked for.
[[nodiscard]] Param unansweredParam(const Reply& reply, std::string asked);

struct Exchange {
    Request request;
    Reply reply;
};

} // namespace attest::verify
