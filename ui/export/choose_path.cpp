// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/choose_path.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtWidgets/QFileDialog>

namespace attest::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(attest::ui::ChoosePath)
};

} // namespace

QString choosePath(QWidget* parent, const QString& title, const QString& proposed)
{
    QFileDialog dialog(parent, title);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    // A name without an ending gets that of its kind: without one nobody knows what the file is.
    const auto suffix = QFileInfo(proposed).suffix();
    dialog.setDefaultSuffix(suffix);
    if (!suffix.isEmpty()) {
        dialog.setNameFilters({QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix),
            Words::tr("All files (*)")});
    }
    dialog.selectFile(proposed);
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

} // namespace attest::ui
