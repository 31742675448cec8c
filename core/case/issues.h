// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"

namespace attest::casefile::issue {

// Files. params of all: path, reason (the system's own word for it)
inline constexpr IssueId kUnreadable{"case.unreadable"};
inline constexpr IssueId kUnwritable{"case.unwritable"};

} // namespace attest::casefile::issue

namespace attest::casefile::issue {

// What a case file may not be. A problem's span is in its text.
/// params: limit (bytes)
inline constexpr IssueId kTooLarge{"case.too-large"};
/// params: reason (a json.* id), expected, found, name
inline constexpr IssueId kNotJson{"case.not-json"};
/// An object without the member that every case has first.
inline constexpr IssueId kNotACase{"case.not-a-case"};
/// params: found, supported
inline constexpr IssueId kUnknownVersion{"case.unknown-version"};
/// A member that this version does not have: it may change what the case means. params: member
inline constexpr IssueId kUnknownMember{"case.unknown-member"};
inline constexpr IssueId kMissingMember{"case.missing-member"}; ///< params: member
/// params: member, expected ("text", "number", "yes or no", "list", "object")
inline constexpr IssueId kWrongType{"case.wrong-type"};
/// A text that is none of those allowed, or no time, base64 or number in range. params: member, found
inline constexpr IssueId kBadValue{"case.bad-value"};
/// params: member, reason (a decode id)
inline constexpr IssueId kBadCertificate{"case.bad-certificate"};
/// A shipped anchor that this program does not ship. params: name, fingerprint (SHA-256 of its key)
inline constexpr IssueId kUnknownAnchor{"case.unknown-anchor"};
/// The case's policy cannot be loaded. params: reason (a policy or yaml id)
inline constexpr IssueId kBadPolicy{"case.bad-policy"};
/// Evidence that nothing would judge: a second piece of one method, or of any where there is no policy.
/// params: name
inline constexpr IssueId kUnjudgedEvidence{"case.unjudged-evidence"};

} // namespace attest::casefile::issue

namespace attest::casefile::issue {

/// Without what its maker saw, nobody can tell whether this is the case they had.
inline constexpr IssueId kNoRecordedResult{"case.no-recorded-result"};

// What a case holds, said before it is saved or sent. params of all: name, bytes
inline constexpr IssueId kHoldsKeySet{"case.holds-key-set"};
inline constexpr IssueId kHoldsPrivateKey{"case.holds-private-key"};
inline constexpr IssueId kHoldsToken{"case.holds-token"};
inline constexpr IssueId kHoldsStrippedToken{"case.holds-stripped-token"};
inline constexpr IssueId kHoldsDocument{"case.holds-document"};
inline constexpr IssueId kHoldsPolicy{"case.holds-policy"};
inline constexpr IssueId kHoldsAnchor{"case.holds-anchor"};
inline constexpr IssueId kHoldsLabAnchor{"case.holds-lab-anchor"};
inline constexpr IssueId kHoldsCertificate{"case.holds-certificate"};
inline constexpr IssueId kHoldsMachine{"case.holds-machine"};
inline constexpr IssueId kHoldsPublicReply{"case.holds-public-reply"};
inline constexpr IssueId kHoldsLedger{"case.holds-ledger"};
inline constexpr IssueId kHoldsNote{"case.holds-note"};

} // namespace attest::casefile::issue
