// SPDX-License-Identifier: GPL-3.0-or-later
#include "finding/standing.h"

#include <QtCore/QCoreApplication>

namespace attest::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(attest::ui::Standing)
};

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return Words::tr("Note");
    case Severity::Warning:
        return Words::tr("Warning");
    case Severity::Failure:
        return Words::tr("Failure");
    case Severity::Missing:
        break;
    }
    return Words::tr("Missing answer");
}

QString basisWords(explain::Basis basis)
{
    switch (basis) {
    case explain::Basis::Documented:
        return Words::tr("documented: the server does the same");
    case explain::Basis::Stricter:
        return Words::tr("stricter: the server may accept it");
    case explain::Basis::Inferred:
        break;
    }
    return Words::tr("inferred from standards and from how the service behaves");
}

} // namespace

QString standingOf(Severity severity, explain::Basis basis)
{
    return Words::tr("%1 · %2").arg(severityWord(severity), basisWords(basis));
}

} // namespace attest::ui
