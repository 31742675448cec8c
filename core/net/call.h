// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only: libcurl's types stay out of the public headers.

#include "net/address_rule.h"
#include "net/gunzip.h"
#include "net/live_transport.h"
#include "net/quiet_pipes.h"
#include "net/target.h"
#include "net/tls.h"
#include "net/transport.h"

#include <curl/curl.h>

namespace attest::net {

/// What was decided about one request before a socket is opened.
struct Route {
    Target target;
    AddressRule rule;
    std::optional<Place> place;
    std::string proxy;                  ///< empty: none
    std::vector<std::string> addresses; ///< that the name leads to, in place of a look-up
};

/// One exchange on a connection of its own, which is closed afterwards: nothing that one request was
/// allowed (an address, a name, a proxy) can serve another.
class Call {
public:
    Call(const HttpRequest& request, Route route, TrustStore store,
        std::shared_ptr<const ClientIdentity> client);
    Call(const Call&) = delete;
    ~Call();

    /// `sink` null: the body is kept, up to its bound.
    [[nodiscard]] Result<HttpReply> run(const Transport::Sink* sink, const Cancel& cancel);

private:
    using Clock = std::chrono::steady_clock;
    enum class Ended { ByItself, Cancelled, TimedOut };

    void set();
    void setRequest();
    void setBody();
    void setRoute();
    void addHeader(const std::string& line);
    [[nodiscard]] Ended drive(const Cancel& cancel);
    [[nodiscard]] Result<HttpReply> outcome(Ended ended);
    [[nodiscard]] Problem failure() const;
    [[nodiscard]] Problem tlsFailure() const;
    [[nodiscard]] Problem connectFailure() const;
    [[nodiscard]] Problem with(IssueId id, std::string reason) const;
    [[nodiscard]] Problem timedOut() const;
    [[nodiscard]] Problem tooLarge(std::size_t limit) const;
    [[nodiscard]] std::string why() const;

    bool takeHeader(std::string_view line);
    bool takeEncoding(const Header& header);
    bool takeRaw(ByteView part);
    bool takeBody(ByteView part);
    bool refuse(const char* reason);
    [[nodiscard]] bool handsOver() const;
    bool allowAddress(const curl_sockaddr& address);
    bool beforeSending(const char* address, int port);

    static std::size_t onHeader(char* data, std::size_t size, std::size_t count, void* self);
    static std::size_t onBody(char* data, std::size_t size, std::size_t count, void* self);
    static curl_socket_t onSocket(void* self, curlsocktype purpose, curl_sockaddr* address);
    static int onConnected(void* self, char* address, char* localAddress, int port, int localPort);
    static CURLcode onTls(CURL* handle, void* context, void* self);

    QuietPipes m_quiet; ///< first, because closing the connection writes as well
    const HttpRequest& m_request;
    Route m_route;
    TlsCheck m_tls;
    CURL* m_easy;
    CURLM* m_multi;
    curl_slist *m_headers = nullptr, *m_connectTo = nullptr, *m_resolve = nullptr;
    std::array<char, CURL_ERROR_SIZE> m_error{};

    const Transport::Sink* m_sink = nullptr;
    HttpReply m_reply;
    CURLcode m_code = CURLE_OK;
    Clock::time_point m_started, m_lastByte;
    std::size_t m_headerBytes = 0;
    std::size_t m_rawBytes = 0;
    std::optional<std::size_t> m_passedLimit;
    const char* m_refused = nullptr; ///< what of the answer was not HTTP as it is taken here
    std::optional<Gunzip> m_gunzip;
    bool m_connected = false, m_headEnded = false, m_inBody = false, m_sinkEnded = false;
    std::string m_forbidden;
};

} // namespace attest::net
