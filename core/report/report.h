// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/buffers.h"
#include "base/finding.h"
#include "base/position.h"
#include "base/time.h"
#include "verify/appraisal.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

/// What a run came to, as plain values: no pointers into the run, no words. Renderers (render.h) turn
/// it into text; the same report gives the same bytes. Texts are as they came in the evidence and are
/// not safe to print: renderers escape them.
namespace attest::report {

/// Of the JSON form. Members may be added under one number; anything else raises it.
inline constexpr int kFormatVersion = 1;

/// A run of bytes with enough around it to be understood without the evidence.
struct Place {
    std::string buffer; ///< name of the buffer, unique within its run
    std::uint32_t offset = 0;
    std::uint32_t length = 0;
    std::optional<Position> position; ///< where the buffer is text
    std::string excerpt; ///< at most kExcerptBytes of it, as they are; empty where they are secret
    bool text = false;   ///< the excerpt reads as text; else it is shown in hexadecimal
    bool cut = false;    ///< there was more
};
inline constexpr std::size_t kExcerptBytes = 64;

struct ReportedFinding {
    IssueId id;
    Severity severity = Severity::Failure;
    Params params;
    std::vector<Place> places; ///< most telling first
};

struct ReportedFact {
    std::string name;
    std::string value;
    std::vector<Place> places;
};

struct ReportedStage {
    std::string_view id;    ///< as in verify::StageInfo
    std::string_view group; ///< the contract's coarse stage
    verify::Light light = verify::Light::Decoded;
    verify::StageState state = verify::StageState::NotEvaluated;
    std::vector<ReportedFinding> findings;
    std::vector<ReportedFact> facts;
    std::vector<Place> consulted;
    bool restsOnFailure = false;
    bool disabled = false;
};

struct ReportedLink {
    std::string subject, issuer; ///< RFC 4514
    std::string sha256;          ///< hexadecimal
    Time notBefore, notAfter;
    trust::Origin origin = trust::Origin::Leaf;
    std::string source; ///< file or URL
};

inline constexpr std::size_t kShownAttempts = 32;

/// One candidate path, leaf first. Places of its findings are in buffers named "certificate 0"
/// (the leaf), "certificate 1" and so on.
struct ReportedAttempt {
    std::vector<ReportedLink> links;
    std::vector<std::pair<std::size_t, ReportedFinding>> findings; ///< with the depth
    /// Name of the anchor that closed it; empty when none did. Its provenance is what it is worth
    /// (trust::standingOf), not what a file says.
    std::string anchor;
    std::optional<trust::Provenance> provenance;
    /// The anchor is known by name and key alone: the path ends at a certificate that has both.
    bool byNameAndKey = false;
    bool good = false;
    bool open = false;
};

struct ReportedExchange {
    std::string_view kind; ///< "aia", "discovery", "jwks", "arm"
    std::string target;    ///< URL or resource id
    std::string rule;      ///< allow-list rule, for AIA
    verify::ReplyStatus status = verify::ReplyStatus::Unavailable;
    int httpStatus = 0;
    std::size_t bytes = 0;
    std::string sha256; ///< of the body, hexadecimal; empty without one
    std::string source;
};

struct ReportedBuffer {
    std::string name;
    Derivation derivation = Derivation::Given;
    std::size_t bytes = 0;
    std::optional<Place> from; ///< without an excerpt
};

/// Something that points at a tenant, a subscription, a machine or a principal. Redaction replaces
/// its value wherever the report holds it. Not rendered.
struct Identifier {
    enum class Kind {
        TenantDomain,
        Tenant,
        Subscription,
        ResourceGroup,
        Vm,
        Vmss,
        Network,
        Principal,
        Application
    };
    Kind kind = Kind::Vm;
    std::string value;
};

/// What a person wrote about the case (casefile::Note). Texts as they are in the file, line breaks too.
struct ReportedNote {
    std::string target; ///< "", "stage:signature", the id of an issue, "field:attested/encoding"
    std::string text;
    Time written;
};

/// One verification of one piece of evidence.
struct ReportedRun {
    verify::Method method = verify::Method::AzureImds;
    std::string evidenceName;
    std::string evidenceSha256; ///< hexadecimal
    std::size_t evidenceBytes = 0;
    std::string tenantDomain, resourceId; ///< what the agent claimed
    std::string nonce;                    ///< the challenge; empty when none was given
    bool nonceGiven = false;
    std::vector<std::string> overrides; ///< "metadata-domains", "subscriptions", "jwks", ...

    verify::Outcome outcome = verify::Outcome::Indeterminate;
    std::array<verify::LightState, 4> lights{};
    std::optional<std::size_t> blocking; ///< index into stages
    IssueId cause;
    std::string group; ///< the contract's stage of the cause; empty on pass
    bool hypothetical = false;
    bool lab = false;
    bool addedRoot = false; ///< it rests on a root that the program does not ship

    std::vector<ReportedStage> stages;   ///< all of the method's, in order, reached or not
    std::vector<std::string> attributes; ///< azure_imds:azure_imds.vm.name="..."
    std::string spiffeId;
    std::vector<ReportedAttempt>
        chain;                     ///< at most kShownAttempts, the one that is shown among them
    std::size_t chainAttempts = 0; ///< how many there were
    std::optional<std::size_t> chainShown; ///< the attempt that holds, or else came furthest
    std::vector<ReportedExchange> exchanges;
    std::vector<ReportedBuffer> buffers;
};

struct ReportedAttestor {
    std::string type;
    verify::AttestorOutcome::Reason reason = verify::AttestorOutcome::Reason::NoEvidence;
    verify::Outcome outcome = verify::Outcome::Indeterminate;
    std::optional<std::size_t> run; ///< index into Report::runs
};

struct ReportedPolicy {
    std::string name;
    verify::Outcome outcome = verify::Outcome::Indeterminate;
    std::vector<ReportedAttestor>
        attestors; ///< empty when an earlier policy passed before its turn
};

struct Report {
    int format = kFormatVersion;
    std::string program; ///< version of the program that made it
    Time clock;
    Duration leeway;
    verify::Outcome outcome = verify::Outcome::Indeterminate;
    /// The finding to blame: of the deciding run, or why there is none; empty on pass.
    IssueId cause;
    std::optional<std::size_t> deciding; ///< the run that is shown first; index into runs
    std::vector<ReportedPolicy> policies;
    std::optional<std::size_t> policy; ///< the one that passed
    std::vector<ReportedRun> runs;
    bool hypothetical = false; ///< some run is
    bool lab = false;
    bool addedRoot = false;
    std::vector<std::string> redacted; ///< what was taken out: "tokens", "identifiers"
    std::vector<Identifier> identifiers;
    /// No part of the result: makeReport() leaves them empty, and so does what is told apart by its
    /// digest (casefile::Case::reportSha256). notes.h adds them.
    std::vector<ReportedNote> notes;

    /// The deciding run, or else the first; null where nothing ran.
    [[nodiscard]] const ReportedRun* shown() const;
};

[[nodiscard]] Report makeReport(const verify::Appraisal& appraisal);
[[nodiscard]] Report makeReport(const verify::Verification& verification);

} // namespace attest::report
