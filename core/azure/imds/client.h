// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/connection.h"
#include "azure/patience.h"
#include "base/result.h"
#include "net/transport.h"

#include <string>

/// The metadata service of the machine that this runs on, and what its answers mean wherever they came from.
namespace attest::azure {

namespace issue {
/// Nothing answers where the metadata service should be. params: reason (a net.* id)
inline constexpr IssueId kImdsUnreachable{"fetch.imds-unreachable"};
/// Something answers that is not the metadata service: a proxy, a sign-in page. params: status, type
inline constexpr IssueId kImdsStranger{"fetch.imds-stranger"};
/// It refuses requests that came through a proxy. params: said
inline constexpr IssueId kImdsForwarded{"fetch.imds-forwarded"};
/// params: said
inline constexpr IssueId kImdsHeader{"fetch.imds-header-lost"};
/// params: version, newest
inline constexpr IssueId kImdsVersion{"fetch.imds-version"};
inline constexpr IssueId kImdsThrottled{"fetch.imds-throttled"}; ///< params: attempts
/// 404, 410 and 5xx to the end of patience. params: status, attempts, said
inline constexpr IssueId kImdsUpdating{"fetch.imds-not-ready"};
/// Any other refusal. params: status, error, said
inline constexpr IssueId kImdsRefused{"fetch.imds-refused"};
/// The machine has no such identity. params: said
inline constexpr IssueId kNoIdentity{"fetch.identity-not-found"};
/// It has several, and none was named. params: said
inline constexpr IssueId kSeveralIdentities{"fetch.identity-ambiguous"};
/// Entra does not know what the token is wanted for. params: resource, said
inline constexpr IssueId kNoSuchResource{"fetch.resource-unknown"};
/// An answer that is not as it should be. params: what, path, expected, found
inline constexpr IssueId kImdsShape{"fetch.unexpected-shape"};
/// A challenge that the service would not take: it takes 1 to 32 letters, digits, "+", "/", "=", "-" and
/// "_". params: nonce
inline constexpr IssueId kBadNonce{"fetch.bad-nonce"};
/// A resource, or an identity, that is none. params: what ("resource", "client_id", ...), value
inline constexpr IssueId kBadParameter{"fetch.bad-parameter"};
} // namespace issue

inline constexpr std::string_view kAttestedVersion = "2025-04-07";
inline constexpr std::string_view kInstanceVersion = "2025-04-07";
inline constexpr std::string_view kIdentityVersion = "2018-02-01";

/// Which identity of a machine a token is asked of; nothing: its only one.
struct IdentityChoice {
    enum class By { Only, ClientId, ObjectId, ResourceId } by = By::Only;
    std::string value;
};

/// 32 random hexadecimal digits: the longest that the service takes, and without a character that a
/// URL or a shell would read.
[[nodiscard]] std::string newNonce();
[[nodiscard]] std::optional<Problem> unfitNonce(std::string_view nonce);
[[nodiscard]] std::optional<Problem> unfitResource(std::string_view resource);
[[nodiscard]] std::optional<Problem> unfitIdentity(const IdentityChoice& identity);

// Path and query of a request, as it stands in a URL and in scripts: nothing in it needs quoting.
[[nodiscard]] std::string attestedPath(std::string_view nonce);
[[nodiscard]] std::string instancePath();
[[nodiscard]] std::string tokenPath(std::string_view resource, const IdentityChoice& identity);

/// What the service's error means, by the form of its answer and never by its wording alone. `resource` is
/// what a token was asked for; empty for anything else.
[[nodiscard]] Problem imdsProblem(int status, ByteView body, std::string_view contentType,
    std::string_view resource, unsigned attempts);

// Answers, taken from the body of a 200: bytes that were checked to be what they should be.
/// {"encoding":"pkcs7","signature":...}. Only its form: what is signed is the verifier's to judge.
[[nodiscard]] std::optional<Problem> unfitAttested(ByteView body);
/// The resourceId of a description of the machine; empty where it has none (Arc, old machines).
[[nodiscard]] Result<std::string> resourceIdIn(ByteView body);
/// The compact token. Not its claims: nothing of a token is believed here.
[[nodiscard]] Result<std::string> tokenIn(ByteView body);

/// Asks the service of this machine: never through a proxy, 4 s to connect at most.
class ImdsClient {
public:
    ImdsClient(std::string base, net::Transport& transport, Patience patience);

    /// Bodies of 200s that have their form.
    [[nodiscard]] Result<Bytes> attested(std::string_view nonce, const net::Cancel& cancel);
    [[nodiscard]] Result<Bytes> instance(const net::Cancel& cancel);
    /// The whole answer: it holds a credential.
    [[nodiscard]] Result<Bytes> token(
        std::string_view resource, const IdentityChoice& identity, const net::Cancel& cancel);

private:
    [[nodiscard]] Result<Bytes> ask(
        const std::string& path, std::string_view resource, const net::Cancel& cancel);

    std::string m_base;
    net::Transport& m_transport;
    Patience m_patience;
};

/// As documented for tokens: five tries, up to 70 s for a service that is being updated.
[[nodiscard]] Patience imdsPatience();

} // namespace attest::azure
