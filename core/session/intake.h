// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "case/casefile.h"
#include "decode/sniff.h"

#include <optional>
#include <string>
#include <vector>

/// What becomes of a thing that somebody opened, dropped or pasted.
namespace attest::session {

namespace issue {
/// Nothing that a case could be made of or that belongs into one. params: name, kind (decode::sniffedName)
inline constexpr IssueId kNoUse{"case.no-use"};
/// Its bytes are of nothing that is known here. params: name
inline constexpr IssueId kUnknownKind{"case.unknown-kind"};
/// It has no bytes. params: name
inline constexpr IssueId kEmpty{"case.empty"};
/// Something that belongs into a case, and none is open. params: name, kind
inline constexpr IssueId kNoCaseOpen{"case.none-open"};
} // namespace issue

/// One thing read, and what it changes. Exactly one of these holds.
struct Intake {
    decode::Sniffing sniffing;
    std::optional<casefile::Case> opened;  ///< a case file, or a new case around evidence
    bool isNew = false;                    ///< of `opened`: not yet kept in any file
    std::optional<casefile::Case> changed; ///< the case that was open, with the thing in it
    std::optional<Problem> problem;
    std::string
        added; ///< of `changed`: "policy", "certificates", "key-set", "arm-object", "discovery", "evidence"
};

/// Puts the first evidence into a case that has none. Of a document whose policy knows one tenant alone, that
/// one's domain is taken for the one that the agent named.
[[nodiscard]] casefile::Case withEvidence(casefile::Case c, verify::Evidence evidence);

/// How much is read of any file. Case files are the largest of what is taken.
inline constexpr std::size_t kIntakeBytes = casefile::kCaseBytes;

/// Evidence becomes a new case that is judged at `now` by the shipped anchors, or goes into the case that is
/// open where that has none yet; policies, certificates, key sets and answers of services go into the case
/// that is open. Never fetches anything.
[[nodiscard]] Intake takeIn(std::string name, Bytes bytes, const casefile::Case* open, Time now);

} // namespace attest::session
