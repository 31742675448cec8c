// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "doctor/evidence.h"
#include "doctor/json_value.h"
#include "doctor/subject.h"
#include "net/transport.h"

#include <map>

namespace attest::doctor {

/// What was asked, what came back, and when by our clock.
struct Asked {
    Result<net::HttpReply> reply;
    Time at;
    [[nodiscard]] int status() const { return reply ? reply->status : 0; }
    /// The body where it is a JSON object.
    [[nodiscard]] JsonValue json() const;
    /// Its content type without parameters, or "nothing".
    [[nodiscard]] std::string type() const;
};

/// One examination: what it asks, and what its checks found out for those after them.
class Round {
public:
    Round(const Subject& subject, const net::Cancel& cancel);

    [[nodiscard]] const Subject& subject() const { return m_subject; }
    [[nodiscard]] const net::Cancel& cancel() const { return m_cancel; }
    [[nodiscard]] bool viaProxy() const;

    /// Without credentials. The same address is asked once.
    const Asked& get(const std::string& url, net::Reach reach = net::Reach::Named);
    /// The metadata service of this machine, with exactly these headers.
    Asked metadata(const std::string& path, const std::vector<net::Header>& headers) const;
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

    [[nodiscard]] std::string audience() const;
    [[nodiscard]] std::string issuer() const;

private:
    [[nodiscard]] Asked send(net::HttpRequest request) const;
    [[nodiscard]] Asked authorized(const std::string& base, const std::string& resource,
        const std::string& path, const char* purpose);

    const Subject& m_subject;
    const net::Cancel& m_cancel;
    std::map<std::string, Asked> m_got;
};

/// What tokens for Graph are for, wherever it is reached.
[[nodiscard]] std::string graphAudienceOf(const azure::Connection& connection);
/// "management.azure.com" of a URL, without a port.
[[nodiscard]] std::string hostOf(std::string_view url);
/// What may not stand in a query as it is, percent-encoded.
[[nodiscard]] std::string encoded(std::string_view text);

} // namespace attest::doctor
