// SPDX-License-Identifier: GPL-3.0-or-later
#include "raw_server.h"

#include "net/quiet_pipes.h"

#include <openssl/pem.h>
#include <openssl/ssl.h>

#include <arpa/inet.h>
#include <array>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace attest::test {
namespace {

using ContextHandle = std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)>;
using TlsHandle = std::unique_ptr<SSL, decltype(&SSL_free)>;
using BioHandle = std::unique_ptr<BIO, decltype(&BIO_free)>;

void useChain(SSL_CTX* context, const std::string& pem)
{
    const BioHandle in(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())), &BIO_free);
    bool leaf = true;
    while (X509* one = PEM_read_bio_X509(in.get(), nullptr, nullptr, nullptr)) {
        if (leaf) {
            SSL_CTX_use_certificate(context, one);
            X509_free(one);
        } else {
            SSL_CTX_add0_chain_cert(context, one);
        }
        leaf = false;
    }
}

ContextHandle contextOf(const RawTls& tls)
{
    ContextHandle context(SSL_CTX_new(TLS_server_method()), &SSL_CTX_free);
    if (tls.version == RawTls::Version::OnlyTls10) {
        SSL_CTX_set_security_level(context.get(), 0);
        SSL_CTX_set_min_proto_version(context.get(), TLS1_VERSION);
        SSL_CTX_set_max_proto_version(context.get(), TLS1_VERSION);
    }
    useChain(context.get(), tls.chainPem);
    if (!tls.clientCaPem.empty()) {
        const BioHandle ca(BIO_new_mem_buf(tls.clientCaPem.data(), -1), &BIO_free);
        X509* one = PEM_read_bio_X509(ca.get(), nullptr, nullptr, nullptr);
        X509_STORE_add_cert(SSL_CTX_get_cert_store(context.get()), one);
        X509_free(one);
        SSL_CTX_set_verify(
            context.get(), SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
    }
    const BioHandle in(
        BIO_new_mem_buf(tls.keyPem.data(), static_cast<int>(tls.keyPem.size())), &BIO_free);
    EVP_PKEY* key = PEM_read_bio_PrivateKey(in.get(), nullptr, nullptr, nullptr);
    SSL_CTX_use_PrivateKey(context.get(), key);
    EVP_PKEY_free(key);
    return context;
}

class Wire final : public RawServer::Connection {
public:
    explicit Wire(int socket) : m_socket(socket) {}

    bool start(SSL_CTX* context)
    {
        m_tls.reset(SSL_new(context));
        SSL_set_fd(m_tls.get(), m_socket);
        return SSL_accept(m_tls.get()) == 1;
    }

    std::string head()
    {
        std::string text;
        std::array<char, 4096> part{};
        while (text.find("\r\n\r\n") == std::string::npos) {
            const int size = read(part.data(), static_cast<int>(part.size()));
            if (size <= 0) {
                return text;
            }
            text.append(part.data(), static_cast<std::size_t>(size));
            if (text.front() == '\x16') { // a TLS client, where none is expected
                return {};
            }
        }
        return text;
    }

    bool write(std::string_view bytes) override
    {
        while (!bytes.empty()) {
            const int size = m_tls
                ? SSL_write(m_tls.get(), bytes.data(), static_cast<int>(bytes.size()))
                : static_cast<int>(::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL));
            if (size <= 0) {
                return false;
            }
            written += static_cast<std::size_t>(size);
            bytes.remove_prefix(static_cast<std::size_t>(size));
        }
        return true;
    }

    void hold() override
    {
        std::array<char, 256> part{};
        while (read(part.data(), static_cast<int>(part.size())) > 0) {}
    }

private:
    int read(char* into, int size)
    {
        return m_tls ? SSL_read(m_tls.get(), into, size)
                     : static_cast<int>(::recv(m_socket, into, static_cast<std::size_t>(size), 0));
    }

    int m_socket;
    TlsHandle m_tls{nullptr, &SSL_free};
};

} // namespace

RawServer::RawServer(Answer answer, std::optional<RawTls> tls)
    : m_answer(std::move(answer))
    , m_tls(std::move(tls))
{
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    if (::bind(m_listener, generic, size) != 0 || ::listen(m_listener, 16) != 0
        || ::getsockname(m_listener, generic, &size) != 0) {
        std::abort();
    }
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { serve(); });
}

RawServer::~RawServer()
{
    m_stopping = true;
    ::shutdown(m_listener, SHUT_RDWR);
    {
        const std::scoped_lock hold(m_lock);
        if (m_current >= 0) {
            ::shutdown(m_current, SHUT_RDWR);
        }
    }
    m_thread.join();
    ::close(m_listener);
}

std::string RawServer::url(std::string_view path) const
{
    return "http://127.0.0.1:" + std::to_string(m_port) + std::string(path);
}

std::vector<std::string> RawServer::requests() const
{
    const std::scoped_lock hold(m_lock);
    return m_requests;
}

void RawServer::awaitRequest()
{
    std::unique_lock hold(m_lock);
    m_arrived.wait(hold, [this] { return !m_requests.empty(); });
}

void RawServer::serve()
{
    const net::QuietPipes quiet;
    while (!m_stopping) {
        const int socket = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (socket < 0) {
            return;
        }
        ++m_connections;
        {
            const std::scoped_lock hold(m_lock);
            m_current = socket;
        }
        if (!m_stopping) {
            serveOne(socket);
        }
        const std::scoped_lock hold(m_lock);
        m_current = -1;
        ::close(socket);
    }
}

void RawServer::serveOne(int socket)
{
    Wire wire(socket);
    ContextHandle context(nullptr, &SSL_CTX_free);
    if (m_tls) {
        context = contextOf(*m_tls);
        if (!wire.start(context.get())) {
            return;
        }
    }
    std::string head = wire.head();
    if (!head.empty()) {
        const std::scoped_lock hold(m_lock);
        m_requests.push_back(std::move(head));
    }
    m_arrived.notify_all();
    m_answer(wire);
}

} // namespace attest::test
