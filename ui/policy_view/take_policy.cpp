// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy_view/take_policy.h"

#include "case/issues.h"
#include "explain/catalogue.h"
#include "live/background.h"
#include "policy/yaml/issues.h"
#include "session/intake.h"
#include "theme/text.h"
#include "theme/time_text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace attest::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(attest::ui::Words)
};

Problem unreadable(const QString& path, const QString& reason)
{
    return {casefile::issue::kUnreadable, {{"path", utf8(path)}, {"reason", utf8(reason)}}, {}};
}

// Devices and pipes could make one wait for ever, so only regular files are opened.
Result<Bytes> readPolicy(const QString& path)
{
    const QFileInfo info(path);
    if (!info.isFile()) {
        return unreadable(path,
            info.exists() ? Words::tr("it is not a regular file")
                          : Words::tr("there is no such file"));
    }
    const auto most = static_cast<qint64>(kLimits.policyBytes);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return unreadable(path, file.errorString());
    }
    const QByteArray read = file.read(most + 1);
    if (read.size() > most) {
        return Problem{policy::issue::kYamlTooLarge,
            {{"bytes", std::int64_t{info.size()}}, {"limit", std::int64_t{most}}}, {}};
    }
    return Bytes(read.begin(), read.end());
}

TakenPolicy taken(const QString& name, Result<Bytes> text, const casefile::Case& into)
{
    TakenPolicy out;
    out.name = name;
    if (!text) {
        out.problem = text.problem();
        return out;
    }
    auto intake = session::takeIn(utf8(name), *text, &into, wallClock());
    if (intake.problem || !intake.changed || intake.added != "policy") {
        out.problem = intake.problem.value_or(Problem{session::issue::kNoUse,
            {{"name", utf8(name)},
                {"kind", std::string(decode::sniffedName(intake.sniffing.kind))}},
            {}});
        return out;
    }
    out.changed = *std::move(intake.changed);
    auto loaded = policy::load(out.changed.policyName, out.changed.policy);
    if (loaded.policies) {
        out.loaded = std::make_shared<const policy::PolicySet>(*std::move(loaded.policies));
    }
    return out;
}

} // namespace

void takePolicyFile(const QString& path, const LiveCase& live, QObject* receiver, PolicyTaker then)
{
    inBackground(
        receiver,
        [path, state = live.state()] {
            return taken(QFileInfo(path).fileName(), readPolicy(path), state->kept);
        },
        std::move(then));
}

void takePolicyText(
    const QString& name, Bytes text, const LiveCase& live, QObject* receiver, PolicyTaker then)
{
    inBackground(
        receiver,
        [name, text = std::move(text), state = live.state()] {
            return taken(name, text, state->kept);
        },
        std::move(then));
}

QString refusal(const TakenPolicy& taken)
{
    const auto words = explain::explain(taken.problem->id, taken.problem->params);
    return QStringLiteral("%1 %2").arg(own(words.explanation), own(words.remedy)).trimmed();
}

} // namespace attest::ui
