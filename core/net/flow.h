// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "base/time.h"
#include "net/http.h"
#include "net/place.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attest::net {

/// One request as it may be shown: credentials are gone from it, in headers, body and URL alike.
struct Flow {
    std::uint64_t number = 0; ///< from 1, in the order of sending
    Time started;
    std::string method, url, purpose, rule;
    Reach reach = Reach::Named;
    std::vector<Header> headers; ///< values of credentials are empty
    /// Where the name leads in a simulated tenant, in place of its own address.
    std::optional<Place> place;
    std::string body; ///< what may be shown of it: empty for a credential and for what is no text
    std::size_t sentBytes = 0;

    enum class State { Waiting, Answered, Failed, Refused, Cancelled } state = State::Waiting;
    int status = 0;
    std::size_t receivedBytes = 0;
    std::chrono::milliseconds took{0};
    std::string address;
    std::optional<Problem> problem;
};

/// Where flows are told: once when they start and once when they end. Called from any thread.
using FlowSink = std::function<void(const Flow&)>;

/// The URL without what is secret in its query, whatever the case of its names: client_secret, code,
/// assertion, tokens, signatures of storage. User and password of a proxy go, too.
[[nodiscard]] std::string redactedUrl(std::string_view url);

/// A request as it may be shown. Headers that always hold a credential are emptied however they are
/// marked.
[[nodiscard]] Flow flowOf(const HttpRequest& request, std::uint64_t number, Time now);

/// The request as a command for a shell, to be tried by hand. Where a credential was, it names a variable
/// ($TOKEN for a bearer's) or a mask.
[[nodiscard]] std::string curlCommand(const Flow& flow);
[[nodiscard]] std::string curlCommand(const HttpRequest& request);

} // namespace attest::net
