// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/azure_desk.h"

#include <QtCore/QTimer>
#include <QtWidgets/QToolButton>

namespace attest::ui {

/// In the status bar, always: whether anything can be asked of a network, by which connection, as whom, in
/// which tenant. Leads to the place Azure.
class StatusAccount final : public QToolButton {
    Q_OBJECT
public:
    explicit StatusAccount(AzureDesk& desk, QWidget* parent = nullptr);
    /// Whether servers are being asked for their logs or metrics: then the window is not offline, signed
    /// in or not.
    void setWatching(bool watching);
    [[nodiscard]] QSize sizeHint() const override;
    /// Where there is little room, an ellipsis stands for some of its words.
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// What of its words there is room for.
    [[nodiscard]] QString shownText() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void follow();
    bool m_watching = false;
    AzureDesk& m_desk;
    QTimer m_often;
};

} // namespace attest::ui
