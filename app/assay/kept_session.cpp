// SPDX-License-Identifier: GPL-3.0-or-later
#include "kept_session.h"

#include "base/json_writer.h"
#include "cases.h"
#include "explain/showable.h"
#include "judgement.h"
#include "secrets.h"
#include "session/session_case.h"
#include "shown_argument.h"

#include <algorithm>

namespace attest::app {

namespace {

using telemetry::AttestationSession;
using Sessions = std::vector<const AttestationSession*>;

constexpr std::size_t kMostNamed = 5;

using Wanted = std::function<bool(const AttestationSession&)>;

/// Of those that are wanted the ones whose id is or begins with what was given; all of them where nothing was.
Sessions meant(
    const telemetry::SessionBuilder& builder, const std::string& id, const Wanted& wanted)
{
    Sessions found;
    for (const auto& session : builder.sessions()) {
        if (session.id == id) {
            return {&session};
        }
        if (wanted(session) && session.id.starts_with(id)) {
            found.push_back(&session);
        }
    }
    return found;
}

using Tells = bool (*)(const AttestationSession& each, const AttestationSession& of);

/// The latest one that does.
const AttestationSession* latestThat(
    Tells tells, const telemetry::SessionBuilder& builder, const AttestationSession& of)
{
    const AttestationSession* latest = nullptr;
    for (const auto& each : builder.sessions()) {
        if (tells(each, of) && (!latest || each.ended > latest->ended)) {
            latest = &each;
        }
    }
    return latest;
}

UsageError notOne(const Sessions& found, const std::string& id)
{
    if (found.empty()) {
        return {"usage.bad-value",
            {QT_TRANSLATE_NOOP("assay",
                 "no login of these logs has the id {id}: assay sessions SOURCE --json lists them"),
                {{"id", quotedArgument(id)}}}};
    }
    std::string ids;
    for (std::size_t i = 0; i < std::min(kMostNamed, found.size()); ++i) {
        ids += (ids.empty() ? "" : ", ") + explain::showable(found[i]->id);
    }
    return {"usage.bad-value",
        {QT_TRANSLATE_NOOP("assay", "{count} logins are meant, such as {ids}: name one with --id"),
            {{"count", found.size()}, {"ids", ids}}}};
}

} // namespace

std::optional<UsageError> unfitToKeep(const Invocation& invocation)
{
    for (const char* option : {"id", "policy", "force"}) {
        if (invocation.arguments.has(option) && !invocation.arguments.has("case")) {
            return UsageError{"usage.conflict",
                {QT_TRANSLATE_NOOP("assay", "--{option} needs --case"), {{"option", option}}}};
        }
    }
    return std::nullopt;
}

int keepSession(
    const Invocation& invocation, const telemetry::SessionBuilder& builder, const Wanted& wanted)
{
    const auto id = invocation.arguments.textOr("id", "");
    const auto found = meant(builder, id, wanted);
    if (found.size() != 1) {
        return refuse(invocation, notOne(found, id));
    }
    session::SessionSurroundings around;
    if (const auto policy = invocation.file("policy")) {
        around.policyName = policy->path;
        around.policy = policy->bytes;
    }
    around.before = latestThat(telemetry::tellsOfTheSame, builder, *found.front());
    around.neighbour = latestThat(telemetry::tellsOfTheCluster, builder, *found.front());
    const auto c = session::caseFromSession(*found.front(), around);
    if (const auto secret = secretIn(c)) {
        return refuse(invocation,
            {"usage.holds-secret",
                {QT_TRANSLATE_NOOP("assay",
                     "{secret}, which the case would carry to whoever gets it: take it out"),
                    {{"secret", *secret}}}});
    }
    const auto path = *invocation.arguments.text("case");
    if (const auto error
        = writeFile(path, casefile::write(c, casefile::TokenKeeping::StripSignature),
            invocation.arguments.has("force") ? Existing::Replace : Existing::Refuse,
            Readers::Owner, invocation.devices())) {
        return refuse(invocation, *error);
    }
    if (!invocation.json()) {
        invocation.out(said(QT_TRANSLATE_NOOP("assay", "written to {file}"),
                           {{"file", explain::showable(path)}})
            + "\n"
            + wrapped(said(QT_TRANSLATE_NOOP("assay",
                          "It holds what the log tells of the login, and no evidence yet: open it "
                          "and fetch or paste what the machine presented.")),
                invocation.streams.terminal.width, 0)
            + "\n");
    }
    return answerContents(invocation, casefile::describeContents(c),
        {{"saved", jsonQuoted(path)}, {"session", jsonQuoted(found.front()->id)},
            {"hasPolicy", c.hasPolicy ? "true" : "false"}});
}

} // namespace attest::app
