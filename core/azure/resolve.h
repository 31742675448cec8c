// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/arm/client.h"
#include "base/finding.h"
#include "verify/verification.h"

#include <mutex>

/// The verifier's requests answered from the network, each by the rule for its kind and nothing else.
namespace attest::azure {

namespace issue {
/// A request that no rule lets through. params: url, reason ("scheme", "host", "issuer", or a word of
/// trust::judgeAiaUrl)
inline constexpr IssueId kNotAsked{"azure.not-asked"};
/// A certificate came over http, because https brought none. params: url, reason
inline constexpr IssueId kAiaOverHttp{"azure.aia-over-http"};
/// An answer that sends elsewhere is not followed. params: url, location
inline constexpr IssueId kRedirected{"azure.redirected"};
/// Any other answer but 200. params: url, status
inline constexpr IssueId kUnwantedStatus{"azure.unwanted-status"};
/// The key set was asked for again less than five minutes ago. params: url, seconds (until it may be)
inline constexpr IssueId kKeysAskedLately{"azure.keys-asked-lately"};
/// An earlier answer was used because there was no new one. params: url, age (seconds), reason
inline constexpr IssueId kOlderAnswer{"azure.older-answer"};
/// Resource Manager cannot be asked, because nobody is signed in. params: id
inline constexpr IssueId kNobodySignedIn{"azure.nobody-signed-in"};
} // namespace issue

/// What became of one request.
struct Resolution {
    verify::Exchange exchange;
    std::optional<Problem> problem; ///< why nothing came
    std::vector<Finding> remarks;   ///< notes and warnings
    enum class From { Network, Memory, Nowhere } from = From::Network;
};

/// Answers of one program run: certificates (also those that were not to be had), discovery documents and
/// key sets. For several threads.
class AnswerMemory {
public:
    struct Kept {
        verify::Reply reply;
        Time since;
        std::optional<Problem> problem;
    };
    [[nodiscard]] std::optional<Kept> find(const std::string& key) const;
    void keep(const std::string& key, Kept kept);
    void forget();

private:
    static constexpr std::size_t kMost = 512;
    mutable std::mutex m_lock;
    std::map<std::string, Kept, std::less<>> m_kept;
};

struct ResolveOptions {
    Clock clock;
    std::shared_ptr<AnswerMemory> memory; ///< none: every request goes out
    ArmOptions arm;
    std::function<void(const Resolution&)> told; ///< from the thread that asks
    net::Cancel cancel;
};

inline constexpr Duration kKeysKept{86'400};    ///< 24 h
inline constexpr Duration kKeysAskedAgain{300}; ///< an unknown kid asks again no sooner
inline constexpr Duration kCertificateKept{86'400};
inline constexpr Duration kFailureKept{60}; ///< that a certificate was not to be had

/// Answers requests one after the other.
class Resolver {
public:
    /// Without a session (null) Resource Manager is not asked.
    Resolver(Session* session, net::Transport& transport, ResolveOptions options);

    [[nodiscard]] verify::Reply answer(const verify::Request& request);

private:
    [[nodiscard]] Resolution resolve(const verify::AiaRequest& request);
    [[nodiscard]] Resolution resolve(const verify::DiscoveryRequest& request);
    [[nodiscard]] Resolution resolve(const verify::JwksRequest& request);
    [[nodiscard]] Resolution resolve(const verify::ArmRequest& request);

    struct Fetched {
        verify::Reply reply;
        std::optional<Problem> problem;
    };
    [[nodiscard]] Fetched fetch(net::HttpRequest request);
    [[nodiscard]] Resolution remembered(const verify::Request& request, const std::string& key,
        Duration kept, net::HttpRequest http);
    [[nodiscard]] std::optional<AnswerMemory::Kept> recall(
        const std::string& key, Duration kept) const;
    void keep(const std::string& key, const Fetched& fetched);

    Session* m_session;
    net::Transport& m_transport;
    ResolveOptions m_options;
    std::vector<std::string> m_issuerHosts; ///< whose discovery documents were asked for
};

/// The same as a function. Session and transport have to outlive it.
[[nodiscard]] verify::Answerer liveAnswers(
    Session* session, net::Transport& transport, ResolveOptions options);

} // namespace attest::azure
