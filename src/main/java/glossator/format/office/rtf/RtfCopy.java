package glossator.format.office.rtf;
import glossator.format.*;
final class RtfCopy { RtfCopy(RtfText t, CopyPlan p){} WrittenCopy write(){ throw new IllegalStateException(); } }
