// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QAction>
#include <QtWidgets/QAbstractButton>

namespace attest::ui {

/// Looks like the field it opens: muted words, and the keys that do the same.
class SearchButton final : public QAbstractButton {
    Q_OBJECT
public:
    explicit SearchButton(QAction& palette, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QAction& m_palette;
};

} // namespace attest::ui
