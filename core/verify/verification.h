// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/buffers.h"
#include "decode/cms.h"
#include "decode/jose.h"
#include "decode/member_index.h"
#include "decode/tree.h"
#include "trust/chain.h"
#include "trust/workbench.h"
#include "verify/context.h"
#include "verify/jose_rules.h"
#include "verify/request.h"
#include "verify/verdict.h"

#include <functional>
#include <memory>
#include <variant>

namespace attest::verify {

struct Inputs {
    Evidence evidence;
    Context context;
};

/// An answered request with what became of its body.
struct Answered {
    Exchange exchange;
    BufferId buffer = 0;                   ///< of the body; meaningful when the status is Ok
    decode::NodeId root = decode::kNoNode; ///< of an ARM object
    std::optional<Problem> problem;        ///< why an ARM object could not be read
};

/// What Resource Manager said of the machine, once it was found to be the one that signed.
struct Machine {
    std::string name, scaleSet, location, resourceGroup;
    std::vector<std::string> networkSecurityGroups, virtualNetworks, subnets; ///< names, each once
    std::vector<std::pair<std::string, std::string>> tags;
};

/// What the stages of azure_imds hand on to each other. Nothing where a stage did not get that far.
struct ImdsProducts {
    std::optional<decode::AttestedEnvelope> envelope;
    std::optional<decode::SignedData> signedData;
    decode::CertificatePtr signer; ///< decoded; its spans are its own
    Span signerSpan;               ///< where it stands in the DER
    std::optional<decode::AttestedContent> content;
    std::optional<trust::ChainResult> chain;
    const policy::ImdsTenant* tenant = nullptr; ///< points into Context::policy
    std::string region;                         ///< of the signer's name; empty if it has none
    std::optional<Machine> machine;
};

/// The key that may verify a token. Its own spans and node are those of the set it was read with.
struct TokenKey {
    std::shared_ptr<const decode::Jwk> jwk;
    Span span; ///< where it stands in this run
};

struct MsiProducts {
    std::optional<decode::CompactJws> jws;
    std::optional<HeaderVerdict> header;
    decode::NodeId claims = decode::kNoNode;
    decode::MemberIndex claimIndex;
    const policy::MsiEntry* entry = nullptr; ///< points into Context::policy
    std::optional<decode::Discovery> discovery;
    std::optional<TokenKey> key;
};

/// One run of the step machine over one piece of evidence: a copyable value. Copies share the bytes;
/// stepping one never changes another, so step back and what-if are copies.
class Verification {
public:
    explicit Verification(std::shared_ptr<const Inputs> inputs);

    [[nodiscard]] const Evidence& evidence() const { return m_inputs->evidence; }
    [[nodiscard]] const Context& context() const { return m_inputs->context; }
    [[nodiscard]] Method method() const { return evidence().method; }

    [[nodiscard]] const Buffers& buffers() const { return m_buffers; }
    [[nodiscard]] const decode::Tree& tree() const { return m_tree; }
    [[nodiscard]] decode::NodeId root() const { return m_root; }
    [[nodiscard]] const std::vector<StageResult>& results() const { return m_results; }
    [[nodiscard]] const std::vector<Answered>& answers() const { return m_answers; }
    [[nodiscard]] const ImdsProducts& imds() const { return m_imds; }
    [[nodiscard]] const MsiProducts& msi() const { return m_msi; }
    [[nodiscard]] const std::vector<policy::Attribute>& attributes() const { return m_attributes; }
    [[nodiscard]] const std::string& spiffeId() const { return m_spiffeId; }
    [[nodiscard]] const std::optional<Request>& pending() const { return m_pending; }
    [[nodiscard]] bool finished() const;
    /// The buffer that holds the policy's text, for findings that point at its lines.
    [[nodiscard]] std::optional<BufferId> policyBuffer() const { return m_policyBuffer; }

private:
    friend class StageRun;
    friend struct StepMachine;

    std::shared_ptr<const Inputs> m_inputs;
    Buffers m_buffers;
    decode::Tree m_tree{128}; ///< room for a token, its key set or a document, without moving
    decode::NodeId m_root = decode::kNoNode;
    std::optional<BufferId> m_policyBuffer;
    std::vector<StageResult> m_results;
    std::vector<Answered> m_answers;
    std::optional<Request> m_pending;
    ImdsProducts m_imds;
    MsiProducts m_msi;
    std::vector<policy::Attribute> m_attributes;
    std::string m_spiffeId;
    bool m_failed = false;
};

struct StageDone {
    std::size_t index; ///< into results()
};
struct Need {
    Request request;
};
struct Finished {
    Verdict verdict;
};
using Step = std::variant<StageDone, Need, Finished>;

[[nodiscard]] Verification start(Evidence evidence, Context context);
/// Runs the next stage, or says what it needs. Calling it again while a request is pending repeats the Need.
[[nodiscard]] Step advance(Verification& verification, trust::Workbench& bench);
/// Answers the pending request; without one, nothing happens.
void supply(Verification& verification, Reply reply);

/// The verdict so far; final once the run is finished.
[[nodiscard]] Verdict verdictOf(const Verification& verification);

/// Something that answers requests: a table of recorded replies, files, or (in core/net) the network.
using Answerer = std::function<Reply(const Request&)>;
/// Advances until finished.
Verdict runToEnd(Verification& verification, trust::Workbench& bench, const Answerer& answer);

} // namespace attest::verify
