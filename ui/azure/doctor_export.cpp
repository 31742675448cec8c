// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/doctor_export.h"

#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>

namespace attest::ui {

QString writeExamined(const doctor::Examined& examined, const QString& path)
{
    const auto ending = QFileInfo(path).suffix().toLower();
    const auto text = ending == QLatin1String("md") ? doctor::toMarkdown(examined)
        : ending == QLatin1String("json")           ? doctor::toJson(examined)
        : ending == QLatin1String("txt")            ? doctor::toText(examined)
                                                    : doctor::toHtml(examined);
    // It names the tenant, who signed in, and principals. A file that is there keeps its readers.
    const bool isNew = !QFileInfo::exists(path);
    QSaveFile file(path);
    const auto size = static_cast<qint64>(text.size());
    const bool written = file.open(QIODevice::WriteOnly)
        && (!isNew || file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        && file.write(text.data(), size) == size && file.commit();
    return written ? QString() : file.errorString();
}

} // namespace attest::ui
