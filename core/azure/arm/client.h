// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/patience.h"
#include "azure/session.h"
#include "azure/shape.h"

/// Azure Resource Manager, read by whoever is signed in.
namespace attest::azure {

namespace issue {
// What the service itself answered. params of all: id (the path that was asked for), code, said
inline constexpr IssueId kArmUnauthenticated{"azure.unauthenticated"}; ///< 401
/// 401 that asks for a token with other claims: a policy of the tenant wants more than this sign-in proved.
inline constexpr IssueId kArmClaimsChallenge{"azure.claims-challenge"};
inline constexpr IssueId kArmForbidden{"azure.forbidden"};     ///< 403
inline constexpr IssueId kArmNotFound{"azure.not-found"};      ///< 404
inline constexpr IssueId kArmThrottled{"azure.throttled"};     ///< 429; params: seconds
inline constexpr IssueId kArmUnavailable{"azure.unavailable"}; ///< 5xx; params: status
inline constexpr IssueId kArmRefused{"azure.refused"};         ///< any other; params: status
// Of ours. params of all:
/// A next page that lies with another host than the first. params: host, expected
inline constexpr IssueId kForeignNextLink{"azure.next-link-elsewhere"};
/// Pages that lead back to one that was read. params: url
inline constexpr IssueId kNextLinkCycle{"azure.next-link-cycle"};
/// params: limit
inline constexpr IssueId kTooManyPages{"azure.too-many-pages"};
/// An id or a query that may not be put into an address. params: id
inline constexpr IssueId kBadResourceId{"azure.bad-resource-id"};
} // namespace issue

struct ArmOptions {
    Patience patience;
    std::size_t pages = 1000;           ///< of one list
    std::size_t pageBytes = 16U << 20U; ///< one page; real ones hold up to a few hundred machines
};

/// For several threads, as far as the session and the pauses are.
class ArmClient {
public:
    explicit ArmClient(Session& session, ArmOptions options = {});

    /// One object. `what` is a static word for people ("virtual machine"). Problems: net.*, azure.*, and
    /// those of the session's token.
    [[nodiscard]] Result<Value> get(const char* what, const std::string& id,
        std::string_view apiVersion, const net::Cancel& cancel, const std::string& query = {});

    /// All objects of a list, page by page: nothing is kept but the page that is handed over. The sink
    /// answers false to end. Answers with how many there were.
    using PageSink = std::function<bool(const std::vector<Value>& page)>;
    [[nodiscard]] Result<std::size_t> list(const char* what, const std::string& path,
        std::string_view apiVersion, const PageSink& sink, const net::Cancel& cancel,
        const std::string& query = {});

    [[nodiscard]] Result<Value> post(const char* what, const std::string& path,
        std::string_view apiVersion, const std::string& json, const net::Cancel& cancel);

    /// Sends a request with a token and the retries; answers of 400 and more are answers. Only to the
    /// connection's own Resource Manager: the URL is held to its origin.
    [[nodiscard]] Result<net::HttpReply> exchange(
        std::string method, std::string url, Bytes body, const net::Cancel& cancel);
    /// "https://management.azure.com" and what follows.
    [[nodiscard]] std::string urlOf(
        const std::string& path, std::string_view apiVersion, const std::string& query = {}) const;
    /// Why an answer of 400 or more is none. `id` is what was asked for.
    [[nodiscard]] static Problem problemOf(const net::HttpReply& reply, const std::string& id);
    [[nodiscard]] Session& session() { return m_session; }
    [[nodiscard]] const ArmOptions& options() const { return m_options; }

private:
    [[nodiscard]] Result<net::HttpReply> once(
        const net::HttpRequest& request, const net::Cancel& cancel);

    Session& m_session;
    ArmOptions m_options;
};

/// Whether a resource id can stand in an address as it is.
[[nodiscard]] bool isPlainResourceId(std::string_view id);
/// The segment behind "/<type>/", compared without case; empty where there is none.
[[nodiscard]] std::string segmentOf(std::string_view id, std::string_view type);
/// "https://host:port"; empty for what is no http(s) URL, or one with userinfo.
[[nodiscard]] std::string originOf(std::string_view url);

} // namespace attest::azure
