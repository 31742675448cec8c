// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"

/// Why a credential could not be used, before or beside what the sign-in service says.
namespace attest::azure::issue {

/// Nobody is signed in, and that takes a person. params: connection
inline constexpr IssueId kSignInNeeded{"credential.sign-in-needed"};
/// Somebody signed out, and what could sign in by itself does not before they sign in. params: connection
inline constexpr IssueId kSignedOut{"credential.signed-out"};
/// params: connection
inline constexpr IssueId kSecretMissing{"credential.secret-missing"};
/// params: file, reason
inline constexpr IssueId kFileUnreadable{"credential.file-unreadable"};
inline constexpr IssueId kFileTooLarge{"credential.file-too-large"}; ///< params: file, limit

// Of a certificate's file.
inline constexpr IssueId kNoCertificate{"credential.no-certificate"}; ///< params: file
inline constexpr IssueId kNoKey{"credential.no-key"};                 ///< params: file
/// The file's key belongs to none of its certificates. params: file
inline constexpr IssueId kKeyDiffers{"credential.key-differs"};
/// Not RSA of 2048 bits or more. params: file, found
inline constexpr IssueId kKeyUnfit{"credential.key-unfit"};
inline constexpr IssueId kPassphraseNeeded{"credential.passphrase-needed"}; ///< params: file
inline constexpr IssueId kPassphraseWrong{"credential.passphrase-wrong"};   ///< params: file
/// Encrypted in a way that today's cryptography no longer offers. params: file
inline constexpr IssueId kOldEncryption{"credential.old-encryption"};
inline constexpr IssueId kCertificateExpired{
    "credential.certificate-expired"}; ///< params: file, date

// Of a federated token's file.
inline constexpr IssueId kNoFederatedFile{"credential.no-federated-file"};  ///< params: connection
inline constexpr IssueId kNotAToken{"credential.not-a-token"};              ///< params: file
inline constexpr IssueId kFederatedExpired{"credential.federated-expired"}; ///< params: file, date

// Of the browser.
inline constexpr IssueId kNoListener{"credential.no-listener"};            ///< params: reason
inline constexpr IssueId kBrowserTimedOut{"credential.browser-timed-out"}; ///< params: seconds
/// Somebody else's answers came, and the right one did not. params: count
inline constexpr IssueId kForeignAnswer{"credential.foreign-answer"};
/// The address that a code is to be entered at cannot be one. params: host
inline constexpr IssueId kBadVerificationAddress{"credential.bad-verification-address"};

// Of a managed identity. Where params hold source, it is "imds", "app-service" or "arc".
/// params: source, message
inline constexpr IssueId kIdentityNotFound{"credential.identity-not-found"};
/// params: source, message
inline constexpr IssueId kIdentityAmbiguous{"credential.identity-ambiguous"};
/// Nothing of that audience is registered. params: source, message, resource
inline constexpr IssueId kIdentityResource{"credential.identity-resource"};
/// Busy, being updated, or a fault of its own, for as long as it was asked. params: source, status
inline constexpr IssueId kIdentityUnavailable{"credential.identity-unavailable"};
/// params: source, status, code, message
inline constexpr IssueId kIdentityRefused{"credential.identity-refused"};
/// No answer of that service's form. params: source, status, type
inline constexpr IssueId kNotIdentityService{"credential.not-identity-service"};
/// Whoever answers sends on, and nothing follows. params: source, status, target (an origin; empty where the
/// answer names none)
inline constexpr IssueId kIdentityRedirected{"credential.identity-redirected"};
/// params: source, member
inline constexpr IssueId kIdentityBadAnswer{"credential.identity-bad-answer"};
/// The machine offers identities in a way that is not known here. params: source (a variable's name)
inline constexpr IssueId kIdentityUnsupported{"credential.identity-unsupported"};
/// Where the environment says to ask is not on this machine. params: source, url
inline constexpr IssueId kIdentityElsewhere{"credential.identity-elsewhere"};
/// A token came, but nothing says that it is of the identity that was asked for. params: source, identity,
/// answered (the identity that it is of; empty where the answer says none, as that of older agents of Arc)
inline constexpr IssueId kIdentitySelector{"credential.identity-selector"};
/// What Arc's agent asks to read is not what it may ask for. params: file, reason
inline constexpr IssueId kArcChallenge{"credential.arc-challenge"};
/// The file's content was shown to it, and it wants another. params: message (its own; may be empty)
inline constexpr IssueId kArcKeyRefused{"credential.arc-key-refused"};

// Of Azure's command line.
inline constexpr IssueId kCliMissing{"credential.cli-missing"};      ///< params: program, reason
inline constexpr IssueId kCliSignedOut{"credential.cli-signed-out"}; ///< params: message
inline constexpr IssueId kCliFailed{"credential.cli-failed"};        ///< params: code, message
inline constexpr IssueId kCliTimedOut{"credential.cli-timed-out"};   ///< params: seconds
/// It printed something other than a token. params: member
inline constexpr IssueId kCliBadAnswer{"credential.cli-bad-answer"};
/// A value that is not handed to another program. params: value
inline constexpr IssueId kCliBadValue{"credential.cli-bad-value"};

} // namespace attest::azure::issue
