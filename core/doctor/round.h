// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "doctor/evidence.h"
#include "doctor/json_value.h"
#include "doctor/subject.h"
#include "net/transport.h"

#include <functional>
#include <map>
#include <utility>

namespace attest::doctor {

/// What was asked, what came back, and when by our clock.
struct Asked {
    Result<net::HttpReply> reply;
    Time at;
    std::string host;
    [[nodiscard]] int status() const { return reply ? reply->status : 0; }
    /// The body where it is a JSON object.
    [[nodiscard]] JsonValue json() const;
    /// That it was asked too often, to the end of patience: nothing else is known by such an answer.
    [[nodiscard]] std::optional<Finding> throttled() const;
    /// Its content type without parameters, or "nothing".
    [[nodiscard]] std::string type() const;
};

/// One examination: what it asks, and what its checks found out for those after them.
class Round {
public:
    using Waiting = std::function<void(const azure::Waiting&)>;
    Round(const Subject& subject, const net::Cancel& cancel, Waiting waiting);

    [[nodiscard]] const Subject& subject() const { return m_subject; }
    [[nodiscard]] const net::Cancel& cancel() const { return m_cancel; }
    /// "proxy.example" where requests to this address go through one; else empty.
    [[nodiscard]] std::string proxyTo(const std::string& url) const;
    /// How a busy service is waited for: a person sits before it. Pauses are told and remembered.
    [[nodiscard]] azure::Patience patience();
    /// What was waited for since this was asked last.
    [[nodiscard]] std::vector<Finding> takeWaits() { return std::exchange(m_waits, {}); }

    /// Whether somebody is there: any answer says so, and none is waited for. The same address is asked once.
    const Asked& probe(const std::string& url);
    /// Without credentials. The same address is asked once.
    const Asked& get(const std::string& url, net::Reach reach = net::Reach::Named);
    /// The metadata service of this machine, with exactly these headers.
    Asked metadata(const std::string& path, const std::vector<net::Header>& headers);
    /// With a token of the session for that resource. Tokens go to that resource's own origin alone.
    Asked arm(const std::string& path);
    Asked graph(const std::string& path);

    // What was found.
    std::string tenant; ///< GUID; empty while it is not known
    std::vector<std::string> subscriptions;
    std::string objectId;    ///< of who signed in
    std::string machineId;   ///< resource id of this machine
    RestsOn document;        ///< of the document that this machine gets
    std::string tokenKid;    ///< of the token that it gets for the audience
    std::string application; ///< client id of the audience's application
    std::string applicationObject;
    int acceptedVersion = 1;
    std::string keysUrl;

    /// What whoever signed in is called; empty where nobody has.
    [[nodiscard]] std::string account() const;
    [[nodiscard]] std::string audience() const;
    [[nodiscard]] std::string issuer() const;

private:
    [[nodiscard]] Asked send(net::HttpRequest request, const azure::Patience& patience);
    [[nodiscard]] Asked authorized(const std::string& base, const std::string& resource,
        const std::string& path, const char* purpose);

    const Subject& m_subject;
    const net::Cancel& m_cancel;
    Waiting m_waiting;
    std::vector<Finding> m_waits;
    std::map<std::string, Asked> m_got;
};

/// What tokens for Graph are for, wherever it is reached.
[[nodiscard]] std::string graphAudienceOf(const azure::Connection& connection);
/// "management.azure.com" of a URL, without a port.
[[nodiscard]] std::string hostOf(std::string_view url);
/// What may not stand in a query as it is, percent-encoded.
[[nodiscard]] std::string encoded(std::string_view text);

} // namespace attest::doctor
