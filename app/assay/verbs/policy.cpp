// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_writer.h"
#include "decoded.h"
#include "explain/showable.h"
#include "judgement.h"
#include "loaded.h"
#include "policy/agent_config.h"
#include "policy/lint.h"
#include "policy_text.h"
#include "shown_argument.h"
#include "verbs.h"

#include <algorithm>

namespace attest::app {

int runDecodePolicy(Invocation& invocation);

namespace {

constexpr Option kOptions[] = {
    {"in", Takes::File, "FILE", QT_TRANSLATE_NOOP("assay", "the policy; - is standard input"),
        Use::Required},
};
constexpr Option kCheckOptions[] = {
    {"in", Takes::File, "FILE", QT_TRANSLATE_NOOP("assay", "the policy; - is standard input"),
        Use::Required},
    {"agent", Takes::File, "FILE",
        QT_TRANSLATE_NOOP(
            "assay", "an agent's configuration (Helm values, Linux file) to hold against it")},
};
constexpr Option kLintOptions[] = {
    {"in", Takes::File, "FILE", QT_TRANSLATE_NOOP("assay", "the policy; - is standard input"),
        Use::Required},
    {"arm-lookup", Takes::Choice, "always|never",
        QT_TRANSLATE_NOOP(
            "assay", "whether the server looks machines up at Azure Resource Manager")},
};
constexpr Operands kOperands{"[FILE]", 1, "in", 0};

/// Loads, adds what else is to be said, and prints all of it.
class PolicyAnswer {
public:
    explicit PolicyAnswer(const Invocation& invocation)
        : m_invocation(invocation)
        , m_file(invocation.file("in"))
        , m_policy(policyOf(invocation.worker, m_file))
        , m_diagnostics(m_policy.diagnostics)
    {
    }

    [[nodiscard]] const policy::PolicySet* set() const { return m_policy.set.get(); }
    void add(std::vector<policy::Diagnostic> more)
    {
        m_diagnostics.insert(m_diagnostics.end(), more.begin(), more.end());
    }
    void say(std::string text) { m_text += text; }
    void addMember(report::ContractMember member) { m_members.push_back(std::move(member)); }
    /// A problem of another file than the policy.
    void fail(Problem problem) { m_other = std::move(problem); }

    [[nodiscard]] bool failed() const { return m_other.has_value(); }

    int answer()
    {
        if (!m_invocation.json()) {
            const auto& terminal = m_invocation.streams.terminal;
            for (const auto& diagnostic : m_diagnostics) {
                m_invocation.out(diagnosticText(diagnostic, m_file->path, terminal));
            }
            m_invocation.out(m_text);
            return accepted() ? kAccept : kReject;
        }
        auto judgement = accepted()
            ? Judgement{report::accepted({"policy"}), {}, {}}
            : rejectedAt("policy", m_other ? *m_other : problemOf(m_policy), {"policy"});
        judgement.result.members.push_back({"diagnostics", diagnosticsJson(m_diagnostics)});
        judgement.result.members.insert(
            judgement.result.members.end(), m_members.begin(), m_members.end());
        return app::answer(m_invocation, judgement);
    }

private:
    [[nodiscard]] bool accepted() const { return m_policy.set && !m_other; }

    const Invocation& m_invocation;
    FilePtr m_file;
    const LoadedPolicy& m_policy;
    std::vector<policy::Diagnostic> m_diagnostics;
    std::vector<report::ContractMember> m_members;
    std::string m_text;
    std::optional<Problem> m_other;
};

/// Said side by side, a mismatch is advice; held against this one policy it means that the agent can
/// never log in. A method that is offered in vain matters only where no other one is asked for.
std::vector<policy::Diagnostic> mismatches(
    const policy::AgentConfig& config, const policy::PolicySet& set)
{
    auto compared = policy::compareAgent(config, set);
    const auto isUnused = [](const policy::Diagnostic& diagnostic) {
        return diagnostic.id == policy::issue::kAgentMethodUnused;
    };
    const auto unused
        = static_cast<std::size_t>(std::count_if(compared.begin(), compared.end(), isUnused));
    for (auto& diagnostic : compared) {
        if (diagnostic.severity == Severity::Warning
            && (!isUnused(diagnostic) || unused == config.attestors.size())) {
            diagnostic.severity = Severity::Failure;
        }
    }
    return compared;
}

/// An agent's configuration has places of its own, so it is said with its own file name.
void holdAgainst(PolicyAnswer& answer, const Invocation& invocation, const FileData& file)
{
    const auto loaded = policy::loadAgentConfig(asText(file.bytes));
    auto diagnostics = loaded.diagnostics;
    if (loaded.config && answer.set()) {
        const auto compared = mismatches(*loaded.config, *answer.set());
        diagnostics.insert(diagnostics.end(), compared.begin(), compared.end());
    }
    for (const auto& diagnostic : diagnostics) {
        answer.say(diagnosticText(diagnostic, file.path, invocation.streams.terminal));
        if (diagnostic.severity == Severity::Failure) {
            answer.fail({diagnostic.id, findingFrom(diagnostic).params, diagnostic.span});
        }
    }
    answer.addMember({"agent", diagnosticsJson(diagnostics)});
}

/// A file of another kind is wrong in every key; one word about its kind says more.
void sayNoPolicy(const Invocation& invocation)
{
    Buffers buffers;
    const auto given = buffers.add(Buffer("policy", invocation.file("in")->bytes));
    const auto kind = decode::sniff(buffers, given).kind;
    if (kind != decode::Sniffed::PolicyYaml && kind != decode::Sniffed::Unknown
        && kind != decode::Sniffed::Json) {
        warn(invocation,
            said(QT_TRANSLATE_NOOP("assay", "{file} looks like {kind}, not like a policy"),
                {{"file", quotedArgument(invocation.file("in")->path)},
                    {"kind", Sentence(kindWords(kind))}}));
    }
}

int runCheck(Invocation& invocation)
{
    PolicyAnswer answer(invocation);
    if (const auto agent = invocation.file("agent")) {
        holdAgainst(answer, invocation, *agent);
    }
    sayNoPolicy(invocation);
    if (const auto* set = answer.set()) {
        const auto remarks = policy::lint(*set, {}).size();
        answer.say(
            said(set->policies.size() == 1
                    ? QT_TRANSLATE_NOOP(
                        "assay", "{file}: section {section} {schema}, {count} policy: valid")
                    : QT_TRANSLATE_NOOP(
                        "assay", "{file}: section {section} {schema}, {count} policies: valid"),
                {{"file", explain::showable(invocation.file("in")->path)},
                    {"section", explain::showable(set->section)},
                    {"schema", explain::showable(set->schema)}, {"count", set->policies.size()}})
            + "\n");
        if (remarks > 0) {
            answer.say(
                said(remarks == 1
                        ? QT_TRANSLATE_NOOP("assay",
                            "{count} thing in it should be looked at: assay policy lint {file}")
                        : QT_TRANSLATE_NOOP("assay",
                            "{count} things in it should be looked at: assay policy lint {file}"),
                    {{"count", remarks}, {"file", explain::showable(invocation.file("in")->path)}})
                + "\n");
        }
        if (const auto agent = invocation.file("agent")) {
            answer.say(said(answer.failed()
                               ? QT_TRANSLATE_NOOP("assay", "{file}: does not fit this policy")
                               : QT_TRANSLATE_NOOP("assay", "{file}: fits this policy"),
                           {{"file", explain::showable(agent->path)}})
                + "\n");
        }
    }
    return answer.answer();
}

int runLint(Invocation& invocation)
{
    PolicyAnswer answer(invocation);
    if (const auto* set = answer.set()) {
        policy::LintContext context;
        if (const auto lookup = invocation.arguments.text("arm-lookup")) {
            context.arm
                = *lookup == "always" ? policy::ArmLookup::Always : policy::ArmLookup::Never;
        }
        const auto found = policy::lint(*set, context);
        answer.say(found.empty()
                ? said(QT_TRANSLATE_NOOP("assay", "Nothing that should be looked at.")) + "\n"
                : "");
        answer.add(found);
    }
    return answer.answer();
}

int explainPolicy(Invocation& invocation)
{
    PolicyAnswer answer(invocation);
    if (const auto* set = answer.set()) {
        answer.say(policyText(*set, invocation.streams.terminal));
        answer.addMember({"section", jsonQuoted(set->section)});
        answer.addMember({"schema", jsonQuoted(set->schema)});
        answer.addMember({"policies", policyJson(*set)});
    }
    return answer.answer();
}

} // namespace

int runDecodePolicy(Invocation& invocation)
{
    return explainPolicy(invocation);
}

const Verb kPolicyCheck{"policy check", Family::Work,
    QT_TRANSLATE_NOOP(
        "assay", "whether a policy is one the server takes, with line and column where it is not"),
    kOperands, kCheckOptions, runCheck,
    QT_TRANSLATE_NOOP(
        "assay", "With --agent, an agent that can never log in by this policy is an error too.")};
const Verb kPolicyLint{"policy lint", Family::Work,
    QT_TRANSLATE_NOOP("assay", "what it allows that should be looked at"), kOperands, kLintOptions,
    runLint,
    QT_TRANSLATE_NOOP("assay",
        "Answers 0 as long as the policy is one: what it says are remarks. Without "
        "--arm-lookup, or with never, nothing but the list of subscriptions is taken to bind a "
        "document to its tenant.")};
const Verb kPolicyExplain{"policy explain", Family::Work,
    QT_TRANSLATE_NOOP("assay", "what it means, in words, entry by entry"), kOperands, kOptions,
    explainPolicy};

} // namespace attest::app
