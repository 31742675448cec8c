// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"

/// What only commands run into: a verifier is handed keys and certificates, a command has to find
/// them in files. Their words are in core/explain with all others.
namespace attest::app::issue {

/// A file that should hold a certificate holds none. params: file
inline constexpr IssueId kNoCertificate{"decode.no-certificate"};
/// A file longer than what is read of its kind. params: file, limit; size where it is known
inline constexpr IssueId kFileTooLarge{"decode.file-too-large"};
/// A file given as a revocation list holds none. params: file
inline constexpr IssueId kNoCrl{"chain.no-crl"};
/// A SignedData that nobody signed: it carries certificates alone.
inline constexpr IssueId kNoSigners{"cms.no-signers"};
/// params: count, limit
inline constexpr IssueId kTooManySigners{"cms.too-many-signers"};
/// A PEM file without the kind of block that is wanted. params: file
inline constexpr IssueId kNoPemBlock{"decode.no-pem-block"};
/// A file that is no public key OpenSSL can read. params: file
inline constexpr IssueId kUnreadableKey{"signature.unreadable-key"};
/// params: alg
inline constexpr IssueId kUnsuitableKey{"signature.unsuitable-key"};
/// params: alg
inline constexpr IssueId kMismatch{"signature.mismatch"};

} // namespace attest::app::issue
