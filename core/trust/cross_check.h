// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"
#include "base/time.h"
#include "decode/certificate.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace attest::trust {

/// A second reading of the same document, by another parser: OpenSSL's. Two that disagree about one
/// document are a finding by themselves.
struct CrossCheck {
    enum class Answer { Yes, No, NotAsked };
    Answer signature = Answer::NotAsked;  ///< CMS_verify, signer's certificate not judged
    Answer chain = Answer::NotAsked;      ///< X509_verify_cert over the path
    std::vector<std::string> reasons;     ///< OpenSSL's own words
    std::optional<Bytes> content;         ///< what OpenSSL takes for the signed content
    std::optional<decode::Sha256> signer; ///< of the certificate OpenSSL verified with
};

struct CrossQuestion {
    ByteView cms; ///< DER; empty: do not ask about a signature
    std::optional<ByteView> detached;
    std::span<const decode::CertificatePtr> certificates; ///< beside those in the message
    std::span<const decode::CertificatePtr> path; ///< leaf first, anchor last; empty: do not ask
    Time now;
};

[[nodiscard]] CrossCheck openSslOpinion(const CrossQuestion& question);

} // namespace attest::trust
