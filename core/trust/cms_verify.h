// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "decode/cms.h"
#include "trust/workbench.h"

#include <optional>
#include <span>

namespace attest::trust {

/// Certificates of one signer that are tried, and signatures of one message. A message may name
/// thousands of signers, and each any number of certificates of one key identifier.
inline constexpr std::size_t kMostMatches = 4;
inline constexpr std::size_t kMostSignerChecks = 64;

enum class Algorithms {
    Modern, ///< SHA-256 or better; no DSA
    Legacy, ///< whatever can be verified at all
};

/// Certificates a SignerInfo names: issuer byte for byte and serial number, or subject key identifier
/// (RFC 5652 5.3). Never simply the first of the bag: a document with a stranger's certificate in
/// front would then be checked against the wrong name.
struct SignerSearch {
    /// Indices into the certificates given; usually one, and at most kMostMatches.
    std::vector<std::size_t> matches;
    std::size_t count = 0;         ///< how many there are, with what is beyond kMostMatches
    std::vector<Finding> findings; ///< none found: Failure; several different ones: Warning
};
[[nodiscard]] SignerSearch findSigner(const Buffers& buffers, const decode::SignerInfo& signer,
    std::span<const decode::CertificatePtr> certificates);

/// What was established about one SignerInfo. It holds when no finding is a Failure.
struct CmsCheck {
    std::vector<Finding> findings; ///< spans in the buffers of the SignedData
    std::optional<Digest> digest;  ///< of the content
    std::optional<SignatureAlgorithm> signature;
    [[nodiscard]] bool holds() const;
};

/// Verifies one SignerInfo with one certificate's key (RFC 5652 5.4, 5.6, 11.1, 11.2). Attached
/// content is what counts; content given beside it must be the same octets. Not looked at: whether the
/// certificate is trusted, signing time (a claim of the signer), signing-certificate attributes,
/// unsigned attributes.
[[nodiscard]] CmsCheck checkSigner(const Buffers& buffers, const decode::SignedData& data,
    const decode::SignerInfo& signer, const decode::Certificate& certificate,
    std::optional<ByteView> detached, Algorithms algorithms, Workbench& bench);

/// What came of one SignerInfo of a message.
struct SignerVerdict {
    std::optional<std::size_t> certificate; ///< that verified it, else the first that was tried
    std::optional<CmsCheck> check;          ///< nothing when none was tried
    std::vector<Finding> findings;          ///< of the search and of the check
};

/// Judges the signers of one message: all certificates that a signer's name fits are tried, the first
/// that verifies is the signer's. After kMostSignerChecks signatures nothing more is tried.
/// Holds views of all it was given.
class MessageCheck {
public:
    struct Message {
        const Buffers& buffers;
        const decode::SignedData& data;
        std::span<const decode::CertificatePtr> certificates;
        std::optional<ByteView> detached;
        Algorithms algorithms = Algorithms::Modern;
    };
    MessageCheck(const Message& message, Workbench& bench) : m_message(message), m_bench(bench) {}

    [[nodiscard]] SignerVerdict judge(const decode::SignerInfo& signer);

private:
    Message m_message;
    Workbench& m_bench;
    std::size_t m_checks = 0;
};

} // namespace attest::trust
