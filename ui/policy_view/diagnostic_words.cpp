// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy_view/diagnostic_words.h"

#include "explain/catalogue.h"
#include "theme/text.h"

#include <QtCore/QCoreApplication>

namespace attest::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(attest::ui::Words)
};

explain::Words wordsOf(const policy::Diagnostic& diagnostic)
{
    return explain::explain(policy::findingFrom(diagnostic));
}

} // namespace

QString diagnosticLine(const policy::Diagnostic& diagnostic)
{
    const auto words = wordsOf(diagnostic);
    return Words::tr("Line %1, column %2: %3. %4")
        .arg(QString::number(diagnostic.position.line), QString::number(diagnostic.position.column),
            own(words.title), own(words.remedy))
        .trimmed();
}

QString diagnosticTip(const policy::Diagnostic& diagnostic)
{
    const auto words = wordsOf(diagnostic);
    QString tip = own(words.title);
    for (const auto& more : {words.explanation, words.remedy}) {
        if (!more.empty()) {
            tip += QLatin1Char('\n') + own(more);
        }
    }
    return tip;
}

Mark markOf(Severity severity)
{
    switch (severity) {
    case Severity::Failure:
        return Mark::Failed;
    case Severity::Warning:
        return Mark::Warned;
    case Severity::Missing:
    case Severity::Note:
        break;
    }
    return Mark::Skipped;
}

} // namespace attest::ui
