// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/choose_path.h"

#include <QtCore/QFileInfo>
#include <QtWidgets/QFileDialog>

namespace attest::ui {

QString choosePath(QWidget* parent, const QString& title, const QString& proposed)
{
    QFileDialog dialog(parent, title);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.selectFile(proposed);
    // A name without an ending gets that of its kind: without one nobody knows what the file is.
    dialog.setDefaultSuffix(QFileInfo(proposed).suffix());
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

} // namespace attest::ui
