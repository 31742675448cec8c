// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/call.h"

#include "base/ascii.h"
#include "base/bounded_text.h"

#include <algorithm>
#include <sys/socket.h>
#include <unistd.h>

namespace attest::net {
namespace {

// How soon a cancellation or an end of time is seen while nothing arrives.
constexpr int kTickMs = 50;

std::string bracketed(const std::string& address)
{
    return address.find(':') == std::string::npos ? address : "[" + address + "]";
}

} // namespace

Call::Call(const HttpRequest& request, Route route, TrustStore store,
    std::shared_ptr<const ClientIdentity> client)
    : m_request(request)
    , m_route(std::move(route))
    , m_tls(std::move(store),
          m_route.place && !m_route.place->tlsName.empty() ? m_route.place->tlsName
                                                           : m_route.target.host,
          std::move(client))
    , m_easy(curl_easy_init())
    , m_multi(curl_multi_init())
{
}

Call::~Call()
{
    curl_multi_remove_handle(m_multi, m_easy);
    curl_easy_cleanup(m_easy);
    curl_multi_cleanup(m_multi);
    for (curl_slist* list : {m_headers, m_connectTo, m_resolve}) {
        curl_slist_free_all(list);
    }
}

Result<HttpReply> Call::run(const Transport::Sink* sink, const Cancel& cancel)
{
    m_sink = sink;
    m_started = m_lastByte = Clock::now();
    set();
    curl_multi_add_handle(m_multi, m_easy);
    return outcome(drive(cancel));
}

void Call::set()
{
    const auto set
        = [this](CURLoption option, auto value) { curl_easy_setopt(m_easy, option, value); };
    set(CURLOPT_ERRORBUFFER, m_error.data());
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_QUICK_EXIT, 1L); // a look-up that hangs does not hold up a cancellation
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_REDIR_PROTOCOLS_STR, "");
    set(CURLOPT_FOLLOWLOCATION, 0L);
    set(CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
    set(CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    set(CURLOPT_HTTP09_ALLOWED, 0L);
    set(CURLOPT_PATH_AS_IS, 1L);
    // Decompressed here: the library undoes any number of layers at a stretch, and nested ones that give
    // nothing would keep it busy for hours without its asking whether it should go on.
    set(CURLOPT_HTTP_CONTENT_DECODING, 0L);
    set(CURLOPT_TCP_KEEPALIVE, 1L);
    set(CURLOPT_FRESH_CONNECT, 1L);
    set(CURLOPT_FORBID_REUSE, 1L);
    set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(m_request.bounds.connect.count()));

    if (m_sink == nullptr && m_request.method != "HEAD") {
        set(CURLOPT_MAXFILESIZE_LARGE, static_cast<curl_off_t>(m_request.bounds.bodyBytes));
    }

    set(CURLOPT_HEADERFUNCTION, &Call::onHeader);
    set(CURLOPT_HEADERDATA, this);
    set(CURLOPT_WRITEFUNCTION, &Call::onBody);
    set(CURLOPT_WRITEDATA, this);
    set(CURLOPT_OPENSOCKETFUNCTION, &Call::onSocket);
    set(CURLOPT_OPENSOCKETDATA, this);
    set(CURLOPT_PREREQFUNCTION, &Call::onConnected);
    set(CURLOPT_PREREQDATA, this);

    // The trust store is set on the connection's context; the library's own would be read again and
    // again.
    set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    set(CURLOPT_CAINFO, static_cast<const char*>(nullptr));
    set(CURLOPT_CAPATH, static_cast<const char*>(nullptr));
    set(CURLOPT_SSL_CTX_FUNCTION, &Call::onTls);
    set(CURLOPT_SSL_CTX_DATA, this);
    set(CURLOPT_SSL_VERIFYPEER, 1L);
    // Where a simulated service has a name of its own, TlsCheck alone compares it: the library knows
    // only the name in the URL.
    const bool otherName = m_route.place && !m_route.place->tlsName.empty();
    set(CURLOPT_SSL_VERIFYHOST, otherName ? 0L : 2L);
    setRequest();
    setRoute();
}

void Call::addHeader(const std::string& line)
{
    if (curl_slist* longer = curl_slist_append(m_headers, line.c_str())) {
        m_headers = longer;
    }
}

void Call::setRequest()
{
    Target target = m_route.target;
    if (m_route.place && m_route.place->plain && target.scheme == "https") {
        target.scheme = "http";
        target.port = target.port == 443 ? 80 : target.port;
    }
    curl_easy_setopt(m_easy, CURLOPT_URL, target.url().c_str());

    const auto named = [this](std::string_view name) {
        return std::any_of(m_request.headers.begin(), m_request.headers.end(),
            [&](const Header& header) { return equalNoCase(header.name, name); });
    };
    for (const Header& header : m_request.headers) {
        addHeader(header.value.empty() ? header.name + ";" : header.name + ": " + header.value);
    }
    if (!named("User-Agent")) {
        addHeader("User-Agent: assayer");
    }
    if (!named("Content-Type")) {
        addHeader("Content-Type:"); // none, in place of the library's guess
    }
    addHeader("Accept-Encoding: gzip");
    addHeader("Expect:");
    curl_easy_setopt(m_easy, CURLOPT_HTTPHEADER, m_headers);
    curl_easy_setopt(m_easy, CURLOPT_HEADEROPT, static_cast<long>(CURLHEADER_SEPARATE));
    curl_easy_setopt(m_easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    setBody();
}

void Call::setBody()
{
    const std::string& method = m_request.method;
    if (method == "HEAD") {
        curl_easy_setopt(m_easy, CURLOPT_NOBODY, 1L);
        return;
    }
    if (!m_request.body.empty() || method == "POST" || method == "PUT" || method == "PATCH") {
        curl_easy_setopt(
            m_easy, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(m_request.body.size()));
        curl_easy_setopt(m_easy, CURLOPT_POSTFIELDS,
            m_request.body.empty() ? "" : reinterpret_cast<const char*>(m_request.body.data()));
    } else {
        curl_easy_setopt(m_easy, CURLOPT_HTTPGET, 1L);
    }
    if (method != "GET" || !m_request.body.empty()) {
        curl_easy_setopt(m_easy, CURLOPT_CUSTOMREQUEST, method.c_str());
    }
}

void Call::setRoute()
{
    curl_easy_setopt(
        m_easy, CURLOPT_PROXY, m_route.proxy.c_str()); // "": none, not even by a variable
    curl_easy_setopt(m_easy, CURLOPT_NOPROXY, "");
    if (m_route.place) {
        const std::string line
            = "::" + bracketed(m_route.place->host) + ":" + std::to_string(m_route.place->port);
        m_connectTo = curl_slist_append(nullptr, line.c_str());
        curl_easy_setopt(m_easy, CURLOPT_CONNECT_TO, m_connectTo);
    } else if (!m_route.addresses.empty()) {
        std::string line = m_route.target.host + ":" + std::to_string(m_route.target.port) + ":";
        for (const std::string& address : m_route.addresses) {
            line += (line.back() == ':' ? "" : ",") + bracketed(address);
        }
        m_resolve = curl_slist_append(nullptr, line.c_str());
        curl_easy_setopt(m_easy, CURLOPT_RESOLVE, m_resolve);
    }
}

// The library's own loop would look at a cancellation once a second.
Call::Ended Call::drive(const Cancel& cancel)
{
    // Only the body of a stream may take as long as it likes: a head that comes line by line may not.
    const auto since
        = [this] { return m_sink == nullptr || !m_headEnded ? m_started : m_lastByte; };
    for (int running = 1; running > 0;) {
        if (curl_multi_perform(m_multi, &running) != CURLM_OK) {
            m_code = CURLE_FAILED_INIT;
            return Ended::ByItself;
        }
        int left = 0;
        while (const CURLMsg* message = curl_multi_info_read(m_multi, &left)) {
            if (message->msg == CURLMSG_DONE) {
                m_code = message->data.result;
            }
        }
        if (running == 0) {
            break;
        }
        if (cancel.asked()) {
            return Ended::Cancelled;
        }
        if (Clock::now() - since() >= m_request.bounds.total) {
            return Ended::TimedOut;
        }
        curl_multi_poll(m_multi, nullptr, 0, kTickMs, nullptr);
    }
    return Ended::ByItself;
}

bool Call::takeHeader(std::string_view line)
{
    m_lastByte = Clock::now();
    m_headerBytes += line.size();
    if (m_headerBytes > m_request.bounds.headerBytes) {
        m_passedLimit = m_request.bounds.headerBytes;
        return false;
    }
    if (m_inBody) {
        return true; // a trailer: bounded, and of no use to anybody here
    }
    if (line.starts_with("HTTP/")) {
        m_reply.headers.clear(); // the final answer's, after those of interim ones
        m_headEnded = false;
        m_gunzip.reset();
        return true;
    }
    while (!line.empty() && (line.back() == '\r' || line.back() == '\n')) {
        line.remove_suffix(1);
    }
    m_headEnded = line.empty();
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) {
        return true;
    }
    std::string_view value = line.substr(colon + 1);
    value.remove_prefix(std::min(value.find_first_not_of(" \t"), value.size()));
    value = value.substr(0, value.find_last_not_of(" \t") + 1);
    m_reply.headers.push_back({std::string(line.substr(0, colon)), std::string(value)});
    return takeEncoding(m_reply.headers.back());
}

bool Call::refuse(const char* reason)
{
    m_refused = reason;
    return false;
}

// What was asked for is one layer of gzip, and chunks; more than that is only ever sent to do harm.
bool Call::takeEncoding(const Header& header)
{
    if (equalNoCase(header.name, "Transfer-Encoding") && !equalNoCase(header.value, "chunked")) {
        return refuse("a transfer encoding that was not asked for");
    }
    if (!equalNoCase(header.name, "Content-Encoding") || header.value.empty()
        || equalNoCase(header.value, "identity")) {
        return true;
    }
    if (m_gunzip || !(equalNoCase(header.value, "gzip") || equalNoCase(header.value, "x-gzip"))) {
        return refuse("a content encoding that was not asked for");
    }
    m_gunzip.emplace();
    return true;
}

bool Call::takeRaw(ByteView part)
{
    m_inBody = true;
    m_lastByte = Clock::now();
    m_rawBytes += part.size();
    if (!m_gunzip) {
        return takeBody(part);
    }
    if (!handsOver() && m_rawBytes > m_request.bounds.bodyBytes) { // that say nothing
        m_passedLimit = m_request.bounds.bodyBytes;
        return false;
    }
    const auto fed = m_gunzip->feed(part, [this](ByteView plain) { return takeBody(plain); });
    if (fed == Gunzip::Fed::Broken) {
        return refuse("its compressed body is broken");
    }
    return fed == Gunzip::Fed::Taken;
}

bool Call::handsOver() const
{
    long status = 0;
    return m_sink != nullptr
        && curl_easy_getinfo(m_easy, CURLINFO_RESPONSE_CODE, &status) == CURLE_OK
        && status / 100 == 2;
}

bool Call::takeBody(ByteView part)
{
    m_reply.bodyBytes += part.size();
    if (handsOver()) {
        m_sinkEnded = !(*m_sink)(part);
        m_lastByte = Clock::now(); // a sink that takes long is no silence of the server
        return !m_sinkEnded;
    }
    if (part.size() > m_request.bounds.bodyBytes - m_reply.body.size()) {
        m_passedLimit = m_request.bounds.bodyBytes;
        return false;
    }
    m_reply.body.insert(m_reply.body.end(), part.begin(), part.end());
    return true;
}

bool Call::allowAddress(const curl_sockaddr& address)
{
    const auto peer = peerOf(&address.addr, address.addrlen);
    // The proxy is where the operator said it is; where it goes from there, it decides.
    if (peer && (!m_route.proxy.empty() || m_route.rule.allows(*peer))) {
        return true;
    }
    m_forbidden = peer ? peer->host : "?";
    return false;
}

// The same once more on what is connected, whatever led there; and no byte has been sent yet.
bool Call::beforeSending(const char* address, int port)
{
    m_connected = true;
    const Peer peer{address, static_cast<std::uint16_t>(port)};
    m_reply.address = bracketed(peer.host) + ":" + std::to_string(port);
    if (m_route.proxy.empty() && !m_route.rule.allows(peer)) {
        m_forbidden = peer.host;
        return false;
    }
    curl_tlssessioninfo* session = nullptr;
    if (curl_easy_getinfo(m_easy, CURLINFO_TLS_SSL_PTR, &session) == CURLE_OK && session != nullptr
        && session->backend == CURLSSLBACKEND_OPENSSL && session->internals != nullptr) {
        m_reply.tls = factsOf(static_cast<SSL*>(session->internals));
    }
    return true;
}

std::size_t Call::onHeader(char* data, std::size_t size, std::size_t count, void* self)
{
    const bool taken = static_cast<Call*>(self)->takeHeader({data, size * count});
    return taken ? size * count : 0;
}

std::size_t Call::onBody(char* data, std::size_t size, std::size_t count, void* self)
{
    const bool taken = static_cast<Call*>(self)->takeRaw(asBytes({data, size * count}));
    return taken ? size * count : 0;
}

curl_socket_t Call::onSocket(void* self, curlsocktype purpose, curl_sockaddr* address)
{
    if (purpose != CURLSOCKTYPE_IPCXN || !static_cast<Call*>(self)->allowAddress(*address)) {
        return CURL_SOCKET_BAD;
    }
    return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

int Call::onConnected(
    void* self, char* address, char* /*localAddress*/, int port, int /*localPort*/)
{
    return static_cast<Call*>(self)->beforeSending(address, port) ? CURL_PREREQFUNC_OK
                                                                  : CURL_PREREQFUNC_ABORT;
}

CURLcode Call::onTls(CURL* /*handle*/, void* context, void* self)
{
    return static_cast<Call*>(self)->m_tls.prepare(static_cast<SSL_CTX*>(context))
        ? CURLE_OK
        : CURLE_ABORTED_BY_CALLBACK;
}

} // namespace attest::net
