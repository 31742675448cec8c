// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/read_side.h"

#include "explain/catalogue.h"
#include "session/intake.h"
#include "theme/text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace attest::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Compare)
};

} // namespace

std::variant<ComparedSide, QString> sideFromFile(const QString& path, Time now)
{
    const QFileInfo info(path);
    const auto name = shown(utf8(info.fileName()), 120);
    constexpr auto kLimit = static_cast<qint64>(session::kIntakeBytes);
    if (!info.isFile() || info.size() > kLimit) {
        return Words::tr(
            "%1 was not opened: it is no regular file, or larger than %2 MiB. Choose a "
            "case, a document or a token.")
            .arg(name)
            .arg(kLimit >> 20);
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Words::tr("%1 was not opened: %2. Choose another, or change its permissions.")
            .arg(name, file.errorString());
    }
    const auto read = file.read(kLimit);
    auto intake
        = session::takeIn(utf8(info.fileName()), Bytes(read.begin(), read.end()), nullptr, now);
    if (intake.problem || !intake.opened) {
        const auto words = intake.problem
            ? explain::explain(intake.problem->id, intake.problem->params)
            : explain::Words{};
        return Words::tr("%1 was not opened. %2 %3")
            .arg(name, own(words.explanation), own(words.remedy));
    }
    return sideOf(CaseState{*std::move(intake.opened), {}}, Which::True, name);
}

} // namespace attest::ui
