// SPDX-License-Identifier: GPL-3.0-or-later
#include "peer.h"

#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

namespace attest::bench {

struct Peer::State {
    Bytes der;
    X509_STORE* store = nullptr;
};

Peer::Peer(const test::Genuine& genuine, const std::vector<lab::Certificate>& path)
    : m_state(std::make_unique<State>())
{
    m_state->der = test::derInside(genuine.evidence);
    m_state->store = X509_STORE_new();
    // CMS_verify takes no intermediates for the path, so they have to stand in the store.
    for (std::size_t i = 1; i < path.size(); ++i) {
        const Byte* at = path[i].der.data();
        X509* certificate = d2i_X509(nullptr, &at, static_cast<long>(path[i].der.size()));
        X509_STORE_add_cert(m_state->store, certificate);
        X509_free(certificate);
    }
    X509_VERIFY_PARAM* param = X509_STORE_get0_param(m_state->store);
    X509_VERIFY_PARAM_set_time(param, static_cast<time_t>(genuine.context.now.seconds));
    // The leaf is a TLS server's, which the default purpose of CMS refuses.
    X509_VERIFY_PARAM_set_purpose(param, X509_PURPOSE_SSL_SERVER);
}

Peer::~Peer()
{
    if (m_state) {
        X509_STORE_free(m_state->store);
    }
}

Peer::Peer(Peer&&) noexcept = default;

bool Peer::verify() const
{
    const Byte* at = m_state->der.data();
    CMS_ContentInfo* cms
        = d2i_CMS_ContentInfo(nullptr, &at, static_cast<long>(m_state->der.size()));
    const bool good = cms != nullptr
        && CMS_verify(cms, nullptr, m_state->store, nullptr, nullptr, CMS_BINARY) == 1;
    CMS_ContentInfo_free(cms);
    ERR_clear_error();
    return good;
}

} // namespace attest::bench
