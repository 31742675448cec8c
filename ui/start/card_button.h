// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QAbstractButton>

namespace attest::ui {

/// A button that says in a second line what comes of it.
class CardButton final : public QAbstractButton {
    Q_OBJECT
public:
    CardButton(const QString& name, const QString& below, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QString m_below;
};

} // namespace attest::ui
