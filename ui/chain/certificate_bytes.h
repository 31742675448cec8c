// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "decode/certificate.h"

#include <QtWidgets/QWidget>

class QLabel;

namespace attest::ui {

class HexView;

/// The bytes of a certificate that stands in no buffer of the run: an anchor that came with the program,
/// one out of a file.
class CertificateBytes final : public QWidget {
    Q_OBJECT
public:
    explicit CertificateBytes(QWidget* parent = nullptr);

    /// `about` says which one and where it came from.
    void show(const decode::Certificate& certificate, const QString& about);

signals:
    /// Back to the chain.
    void left();

private:
    void keyPressEvent(QKeyEvent* event) override;
    void copy();

    QLabel* m_about;
    HexView* m_view;
    Span m_range;
};

} // namespace attest::ui
