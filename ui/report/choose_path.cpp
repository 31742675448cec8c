// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/choose_path.h"

#include <QtWidgets/QFileDialog>

namespace attest::ui {

QString choosePath(QWidget* parent, const QString& title, const QString& proposed)
{
    return QFileDialog::getSaveFileName(parent, title, proposed);
}

} // namespace attest::ui
