package glossator.ui.library;

import static org.assertj.core.api.Assertions.assertThat;
