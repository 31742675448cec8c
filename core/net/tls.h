// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only: OpenSSL's types stay out of the public headers.

#include "base/result.h"
#include "net/http.h"
#include "net/live_transport.h"

#include <openssl/ssl.h>

#include <memory>
#include <string>

namespace attest::net {

/// What certificates of servers are trusted by: the system's authorities and those that were added.
/// Read once, when it is first needed; used by several threads at once.
using TrustStore = std::shared_ptr<X509_STORE>;
[[nodiscard]] TrustStore trustStore(const NetworkOptions& options);

/// Judges the certificate of one server and keeps why it was refused.
class TlsCheck {
public:
    TlsCheck(TrustStore store, std::string name, std::shared_ptr<const ClientIdentity> client)
        : m_store(std::move(store))
        , m_name(std::move(name))
        , m_client(std::move(client))
    {
    }
    /// To be called once for the context of one connection; this must outlive it.
    [[nodiscard]] bool prepare(SSL_CTX* context);
    /// The client's own certificate or key could not be used.
    [[nodiscard]] bool clientUnusable() const { return m_clientUnusable; }
    [[nodiscard]] bool refused() const { return m_error != X509_V_OK; }
    /// Of a refused one.
    [[nodiscard]] Problem problem(const std::string& host) const;

private:
    static int verify(X509_STORE_CTX* context, void* self);
    void keep(X509_STORE_CTX* context);

    TrustStore m_store;
    std::string m_name;
    std::shared_ptr<const ClientIdentity> m_client;
    bool m_clientUnusable = false;
    int m_error = X509_V_OK;
    std::string m_issuer, m_names;
    std::optional<Time> m_from, m_until;
};

/// Of a connection whose handshake is done.
[[nodiscard]] TlsFacts factsOf(SSL* connection);

} // namespace attest::net
